package extract

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"hearsay/internal/news"
)

// Every offset of the text maps to the capture and back, in any encoding.
func TestOffsetsSurviveEncodings(t *testing.T) {
	latin := strings.Repeat("Café “Zürich” costs £4 — naïve. ", 40)
	kana := strings.Repeat("東京 (AP) カタカナ and ASCII、日本。", 40)
	hangul := strings.Repeat("서울 (연합뉴스) 기자 said. ", 40)
	hanzi := strings.Repeat("北京 (新华社) 记者 said。", 40)
	for _, c := range []struct {
		name, charset string
		enc           encoding.Encoding
		text          string
	}{
		{"utf-8", "utf-8", unicode.UTF8, latin + kana},
		{"utf-8 with byte order mark", "", unicode.UTF8BOM, latin},
		{"windows-1252", "windows-1252", charmap.Windows1252, latin},
		{"koi8-r", "koi8-r", charmap.KOI8R, strings.Repeat("Паром ушёл (ТАСС). ", 60)},
		{"shift_jis", "shift_jis", japanese.ShiftJIS, kana},
		{"euc-jp", "euc-jp", japanese.EUCJP, kana},
		{"iso-2022-jp", "iso-2022-jp", japanese.ISO2022JP, kana},
		{"euc-kr", "euc-kr", korean.EUCKR, hangul},
		{"gbk", "gbk", simplifiedchinese.GBK, hanzi},
		{"gb18030", "gb18030", simplifiedchinese.GB18030, hanzi + "𠀀"},
		{"utf-16 little-endian", "", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), latin + kana},
		{"utf-16 big-endian", "", unicode.UTF16(unicode.BigEndian, unicode.UseBOM), latin},
	} {
		raw, err := c.enc.NewEncoder().Bytes([]byte(c.text))
		if err != nil {
			t.Fatal(err)
		}
		s, err := decode(raw, c.charset, false)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		got := strings.TrimPrefix(string(s.text), "\ufeff")
		if got != c.text {
			t.Errorf("%s reads %.60q, want %.60q", c.name, got, c.text)
			continue
		}
		lead := len(s.text) - len(got)
		for i := range c.text {
			r := s.toRaw(lead + i)
			if back := s.toText(r); back != lead+i {
				t.Fatalf("%s: text %d is at byte %d of the capture, which maps back to %d", c.name, lead+i, r, back)
			}
		}
	}
}

func TestDetectedEncodings(t *testing.T) {
	for _, c := range []struct{ name, content, charset, want string }{
		{"declared outside", "caf\xe9", "iso-8859-1", "windows-1252"}, // the WHATWG name of Latin 1
		{"declared in the page", "<meta charset=koi8-r><p>\xf0", "", "koi8-r"},
		{"outside wins", "<meta charset=koi8-r><p>\xf0", "windows-1251", "windows-1251"},
		{"nothing declared, UTF-8", strings.Repeat("x", 2000) + "café", "", "utf-8"},
		{"nothing declared, bytes", "caf\xe9 na\xefve", "", "windows-1252"},
		{"wrongly declared UTF-8", "<meta charset=utf-8><p>caf\xe9 na\xefve \x93x\x94", "", "windows-1252"},
		{"UTF-8 with a broken byte", "<meta charset=utf-8><p>caf\xc3\xa9 na\xc3\xafve \xc3\xa9\xc3\xa9\xc3\xa9 \xff", "", "utf-8"},
	} {
		s, err := decode([]byte(c.content), c.charset, true)
		if err != nil || s.name != c.want {
			t.Errorf("%s: %q, %v; want %q", c.name, s.name, err, c.want)
		}
	}
}

func TestInvalidBytesBecomeReplacementCharacters(t *testing.T) {
	c := &news.Capture{Name: "x", MediaType: "text/html", Charset: "utf-8", Content: []byte("<meta charset=utf-8><h1>Café in the harbour</h1><p>The café\xff owner — René — said on Monday that “nobody” had asked her, and that she would go on.</p>")}
	a, err := Extract(c, Options{})
	if err != nil {
		t.Fatal(err)
	}
	prove(t, c, a)
	if !strings.Contains(a.Text, "café\uFFFD owner") {
		t.Errorf("text %q", a.Text)
	}
}
