package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"strconv"
	"syscall"
)

// lookup gives the addresses of a name.
func lookup(ctx context.Context, name string) ([]netip.Addr, error) {
	return net.DefaultResolver.LookupNetIP(ctx, "ip", name)
}

// dial connects to a name or an address for the transport. The name is looked
// up once and the address that was judged is the address that is connected to,
// so that no second answer of a name server can slip in between.
func (f *Fetcher) dial(ctx context.Context, _, to string) (net.Conn, error) {
	name, portText, err := net.SplitHostPort(to)
	if err != nil {
		return nil, err
	}
	port, err := strconv.ParseUint(portText, 10, 16)
	if err != nil {
		return nil, fmt.Errorf("%w: port %q", ErrAddress, portText)
	}
	var addrs []netip.Addr
	if a, err := netip.ParseAddr(name); err == nil {
		addrs = []netip.Addr{a}
	} else if addrs, err = f.lookup(ctx, name); err != nil {
		return nil, err
	}
	var refused error
	tried := 0
	var failed []error
	for _, a := range addrs {
		if err := f.check(a); err != nil {
			refused = err
			continue
		}
		if tried++; tried > maxAddresses {
			break
		}
		conn, err := f.connect(ctx, netip.AddrPortFrom(a, uint16(port)))
		if err == nil {
			return conn, nil
		}
		failed = append(failed, err)
	}
	switch {
	case len(failed) > 0:
		return nil, errors.Join(failed...)
	case refused != nil:
		return nil, refused
	}
	return nil, fmt.Errorf("%s has no address", name)
}

// check is an error when an address must not be spoken to.
func (f *Fetcher) check(a netip.Addr) error {
	if f.opt.AllowPrivate {
		return nil
	}
	if what := Refused(a); what != "" {
		return fmt.Errorf("%w: %s is %s (--allow-private fetches from such addresses too)", ErrPrivate, a, what)
	}
	return nil
}

// connectTCP opens a connection. The socket's own address is judged once more:
// nothing that is put in front of it can lead around the rule.
func (f *Fetcher) connectTCP(ctx context.Context, to netip.AddrPort) (net.Conn, error) {
	d := net.Dialer{Timeout: connectTimeout, Control: f.control}
	return d.DialContext(ctx, "tcp", to.String())
}

// control is called with the address of a socket before it connects.
func (f *Fetcher) control(_, address string, _ syscall.RawConn) error {
	to, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("%w: %s", ErrPrivate, address)
	}
	return f.check(to.Addr())
}
