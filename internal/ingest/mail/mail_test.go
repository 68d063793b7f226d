package mail

import (
	"fmt"
	"strings"
	"testing"
)

func show(pages []Page) string {
	var b strings.Builder
	for _, p := range pages {
		fmt.Fprintf(&b, "%s|%s|%s|%s|%s|%s|%q|%v\n", p.Path, p.Message.Text("Subject"), p.MediaType, p.Charset, p.Name, p.Location, p.Body, p.Err)
	}
	return strings.TrimSpace(b.String())
}

func TestPages(t *testing.T) {
	for _, tt := range []struct{ name, file, want string }{
		{"plain", "Subject: =?utf-8?q?Caf=C3=A9?= closes\nFrom: a@echo.example\n\nThe cafe closes.\n", `1|Café closes|text/plain|||` + "|" + `"The cafe closes.\n"|<nil>`},
		{"alternative, quoted-printable and base64", "MIME-Version: 1.0\r\nSubject: News\r\nContent-Type: multipart/alternative;\r\n boundary=\"b 1\"\r\n\r\npreamble\r\n--b 1\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nCaf=E9 =\r\nclosed = a=b \r\n--b 1\r\nContent-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+T25l\r\nLjwvcD4\r\n--b 1--\r\nepilogue",
			`2|News|text/html|utf-8|||"<p>One.</p>"|<nil>`},
		{"quoted-printable", "Subject: x\nContent-Transfer-Encoding: Quoted-Printable\nContent-Type: text/plain; charset=iso-8859-1\n\nCaf=E9 =\nclosed = a=b =ZZ \n", `1|x|text/plain|iso-8859-1|||"Caf\xe9 closed = a=b =ZZ\n"|<nil>`},
		{"saved page", "From: <Saved by Blink>\nSnapshot-Content-Location: https://echo.example/ferry\nSubject: Ferry\nDate: Tue, 4 Mar 2031 10:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"--b\"\n\n----b\nContent-Type: text/html\nContent-ID: <frame-1@mhtml.blink>\nContent-Location: https://echo.example/ferry\n\n<p>Page.\n----b\nContent-Type: text/html\nContent-Location: https://ads.example/\n\n<p>Ad.\n----b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n----b--\n",
			`1|Ferry|text/html|||https://echo.example/ferry|"<p>Page."|<nil>`},
		{"mixed with attachments and a forwarded message", "Subject: Outer\nContent-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: multipart/alternative; boundary=i\n\n--i\n\nplain\n--i\nContent-Type: multipart/related; boundary=r\n\n--r\nContent-Type: text/html\n\n<p>html\n--r\nContent-Type: image/gif\n\nGIF\n--r--\n--i--\n--o\nContent-Type: text/html; name=page.html\nContent-Disposition: attachment; filename=\"a page.html\"\n\n<p>attached\n--o\nContent-Type: image/png\nContent-Disposition: attachment\n\nx\n--o\nContent-Type: message/rfc822\n\nSubject: Inner\nContent-Type: multipart/alternative; boundary=z\n\n--z\nContent-Type: text/plain\n\ninner\n--z--\n--o\nContent-Type: text/plain\nContent-Disposition: attachment\nContent-Transfer-Encoding: x-uuencode\n\nx\n--o--\n",
			`1.2.1|Outer|text/html||||"<p>html"|<nil>
2|Outer|text/html||a page.html||"<p>attached"|<nil>
4.1|Inner|text/plain||||"inner"|<nil>
5|Outer|text/plain||||""|the transfer encoding "x-uuencode" is not known`},
		{"no last boundary", "Subject: x\nContent-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: text/html\n\n<p>cut", `1|x|text/html||||"<p>cut"|<nil>`},
		{"no body", "Subject: x\nContent-Type: image/png\n\nPNG", ``},
		{"broken header", "Subject: x\nThis is no field\nAnd so on\n", `1|x|text/plain||||"This is no field\nAnd so on\n"|<nil>`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pages, err := Pages([]byte(tt.file))
			if err != nil {
				t.Fatal(err)
			}
			if got := show(pages); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestHeader(t *testing.T) {
	h, body := readHeader([]byte("From: \"The Valley =?iso-8859-1?Q?=C9cho?=\" <news@echo.example>\r\nSubject: one\r\n two\r\nX-Raw: caf\xe9\r\nDate: Tue, 4 Mar 2031 10:00:00 +0100 (CET)\r\n\r\nbody"))
	if h.From() != "The Valley Écho" || h.Text("subject") != "one two" || h.Text("x-raw") != "café" || h.Date() != "2031-03-04T10:00:00+01:00" || string(body) != "body" {
		t.Errorf("%q %q %q %q %q", h.From(), h.Text("subject"), h.Text("x-raw"), h.Date(), body)
	}
	if from := (Header{{"From", "<a@echo.example>"}}).From(); from != "a@echo.example" {
		t.Errorf("from %q", from)
	}
}

func TestSniff(t *testing.T) {
	for head, want := range map[string]bool{
		"MIME-Version: 1.0\nSubject: x\nContent-Type: text/html\n\n":                        true,
		"From x@y Tue\nFrom: a\nDate: b\nMessage-ID: c\n\n":                                 true,
		"Ferry stays: a report\nBy: Ada Lind\nDate: 4 March 2031\n\nThe ferry did not sail": false,
		"Subject: x\n\n": false, "": false,
	} {
		if Sniff([]byte(head)) != want {
			t.Errorf("%q is not %v", head, want)
		}
	}
}

func TestBounds(t *testing.T) {
	deep := "Subject: x\n"
	for i := range 20 {
		deep += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	pages, err := Pages([]byte(deep + "\ntext"))
	if err != nil || len(pages) != 1 || pages[0].Err == nil || !strings.Contains(pages[0].Err.Error(), "nested more than 8 deep") {
		t.Errorf("%s, %v", show(pages), err)
	}
	if _, err := Pages([]byte("Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\n\nx\n", 6000))); err == nil {
		t.Error("no error about 6000 parts")
	}
	if _, err := Pages([]byte("no header here")); err != ErrNoMessage {
		t.Errorf("error %v", err)
	}
}

func FuzzMail(f *testing.F) {
	f.Add([]byte("Subject: =?utf-8?b?eA==?=\nContent-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: text/html; charset=x\nContent-Transfer-Encoding: base64\n\nPHA+\n--o\nContent-Type: message/rfc822\n\nSubject: y\n\nz\n--o--\n"))
	f.Add([]byte("From: <Saved by Blink>\nSnapshot-Content-Location: https://e.example/\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\n\n--b\nContent-Type: text/html\nContent-Location: https://e.example/\nContent-Transfer-Encoding: quoted-printable\n\n<p>=C3=A9=\n\n--b--\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		Sniff(b)
		pages, err := Pages(b)
		if err != nil {
			return
		}
		seen := make(map[string]bool)
		size := 0
		for _, p := range pages {
			if seen[p.Path] {
				t.Fatalf("two parts have the path %s", p.Path)
			}
			seen[p.Path] = true
			size += len(p.Body)
			p.Message.Text("Subject")
			p.Message.From()
			p.Message.Date()
		}
		if size > len(b)+10 {
			t.Fatalf("%d bytes of parts out of %d", size, len(b))
		}
	})
}
