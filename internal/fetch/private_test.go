package fetch

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"testing"
)

func TestRefused(t *testing.T) {
	refused := []string{
		"0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.9", "169.254.169.254", "172.16.0.1", "172.31.255.255",
		"192.0.0.1", "192.0.2.7", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
		"::", "::1", "::ffff:127.0.0.1", "::ffff:10.1.2.3", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1",
		"100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%eth0", "2a00::1%eth0", "fec0::1", "ff02::1", "4000::1",
	}
	for _, s := range refused {
		if Refused(netip.MustParseAddr(s)) == "" {
			t.Errorf("%s is not refused", s)
		}
	}
	for _, s := range []string{"1.1.1.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.169.0.1", "223.255.255.1", "2a00:1450::1", "2001:4860::1", "2600::1", "::ffff:1.1.1.1", "64:ff9b::101:101"} {
		if what := Refused(netip.MustParseAddr(s)); what != "" {
			t.Errorf("%s is refused: %s", s, what)
		}
	}
	if Refused(netip.Addr{}) == "" {
		t.Error("no address at all is not refused")
	}
}

func TestThisMachineIsRefused(t *testing.T) {
	s := newSite(t, map[string]http.HandlerFunc{"/a": page("secret")})
	port := s.URL[strings.LastIndexByte(s.URL, ':'):]
	f, _ := newTest(t, Options{})
	for _, host := range []string{"127.0.0.1", "[::ffff:127.0.0.1]", "localhost", "[::1]", "0.0.0.0", "[::]", "[64:ff9b::7f00:1]"} {
		_, err := f.Fetch(context.Background(), "http://"+host+port+"/a")
		wantError(t, err, ErrPrivate, "--allow-private")
	}
	if got := s.paths(); got != "" {
		t.Errorf("the server was asked for %s", got)
	}
}

// TestProxiesAreNotUsed: a proxy would look names up itself and lead around the
// rule.
func TestProxiesAreNotUsed(t *testing.T) {
	proxy := newSite(t, map[string]http.HandlerFunc{"/a": page("by the proxy")})
	for _, name := range []string{"HTTP_PROXY", "http_proxy", "ALL_PROXY"} {
		t.Setenv(name, proxy.URL)
	}
	f, _ := newTest(t, Options{})
	_, err := f.Fetch(context.Background(), "http://10.0.0.1/a")
	wantError(t, err, ErrPrivate)
	if f.http.Proxy != nil || proxy.paths() != "" {
		t.Error("the proxy was used")
	}
}

// internet lets names lead to addresses that are said, and every public address
// to one server on this machine. Private addresses go the way of the program
// itself, so that what refuses them is what is tested.
func internet(f *Fetcher, s *site, names map[string][][]string) {
	asked := map[string]int{}
	f.lookup = func(_ context.Context, name string) ([]netip.Addr, error) {
		answers := names[name]
		if answers == nil {
			return nil, &net.DNSError{Err: "no such host", Name: name, IsNotFound: true}
		}
		var addrs []netip.Addr
		for _, a := range answers[min(asked[name], len(answers)-1)] {
			addrs = append(addrs, netip.MustParseAddr(a))
		}
		asked[name]++
		return addrs, nil
	}
	f.connect = func(ctx context.Context, to netip.AddrPort) (net.Conn, error) {
		if Refused(to.Addr()) != "" {
			return f.connectTCP(ctx, to)
		}
		return new(net.Dialer).DialContext(ctx, "tcp", s.Listener.Addr().String())
	}
}

// oncePerConnection makes every request look its name up again.
func oncePerConnection(h http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Connection", "close"); h(w, r) }
}

func TestANameThatChangesItsAddress(t *testing.T) {
	s := newSite(t, map[string]http.HandlerFunc{
		"/robots.txt": oncePerConnection(page("User-agent: *\nAllow: /")),
		"/a":          oncePerConnection(page("public")),
	})
	f, _ := newTest(t, Options{})
	internet(f, s, map[string][][]string{"rebind.example": {{"93.184.216.34"}, {"93.184.216.34"}, {"127.0.0.1"}}})
	if p, err := f.Fetch(context.Background(), "http://rebind.example/a"); err != nil || string(p.Capture.Content) != "public" {
		t.Fatalf("while the address was public: %+v, %v", p, err)
	}
	_, err := f.Fetch(context.Background(), "http://rebind.example/a")
	wantError(t, err, ErrPrivate, "127.0.0.1 is loopback")
	if got := s.paths(); got != "/robots.txt /a" {
		t.Errorf("asked for %s", got)
	}
}

func TestNamesOfPrivateAddresses(t *testing.T) {
	s := newSite(t, map[string]http.HandlerFunc{
		"/to-address": redirectTo(302, "http://169.254.169.254/latest/meta-data"), "/to-name": redirectTo(302, "http://inside.example/a"),
		"/mixed": page("public"),
	})
	f, _ := newTest(t, Options{})
	internet(f, s, map[string][][]string{
		"outside.example": {{"93.184.216.34"}}, "inside.example": {{"10.0.0.7"}},
		"both.example": {{"192.168.0.1", "93.184.216.34"}}, "none.example": {{}},
	})
	for address, says := range map[string]string{
		"http://inside.example/a":           "10.0.0.7 is private",
		"http://outside.example/to-address": "169.254.169.254 is link-local",
		"https://outside.example/to-name":   "", // no TLS there: the error is another
		"http://outside.example/to-name":    "redirected to http://inside.example/a",
		"http://none.example/":              "no address",
		"http://unheard.example/":           "no such host",
	} {
		if _, err := f.Fetch(context.Background(), address); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: error %v, want one that says %q", address, err, says)
		}
	}
	if p, err := f.Fetch(context.Background(), "http://both.example/mixed"); err != nil || string(p.Capture.Content) != "public" {
		t.Errorf("a public address beside a private one: %+v, %v", p, err)
	}
}

func TestNamesBeyondASCII(t *testing.T) {
	s := newSite(t, map[string]http.HandlerFunc{"/caf\u00e9": page("public")})
	f, _ := newTest(t, Options{})
	internet(f, s, map[string][][]string{"xn--bcher-kva.example": {{"93.184.216.34"}}, "xn--bcher-kva.example.": {{"127.0.0.1"}}})
	p, err := f.Fetch(context.Background(), "http://B\u00dccher.example/caf\u00e9")
	if err != nil || string(p.Capture.Content) != "public" {
		t.Fatalf("got %+v, %v", p, err)
	}
	_, err = f.Fetch(context.Background(), "http://b\u00fccher.example./caf\u00e9")
	wantError(t, err, ErrPrivate)
}

// TestTheSocketItselfIsJudged: even a caller that has passed all other checks
// cannot open a connection to a private address.
func TestTheSocketItselfIsJudged(t *testing.T) {
	s := newSite(t, nil)
	to := netip.MustParseAddrPort(s.Listener.Addr().String())
	f, _ := newTest(t, Options{})
	if conn, err := f.connectTCP(context.Background(), to); err == nil {
		conn.Close()
		t.Error("connected to this machine")
	} else {
		wantError(t, err, ErrPrivate)
	}
	open, _ := newTest(t, Options{AllowPrivate: true})
	conn, err := open.connectTCP(context.Background(), to)
	if err != nil {
		t.Fatal(err)
	}
	conn.Close()
}
