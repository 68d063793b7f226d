package sqlite

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"sync"
)

// An article is kept as the values of its fields, one after another, behind a
// description of its form: which fields there are, by their names in JSON, and of
// what kind. It is read many times faster than JSON, and like JSON by a version of
// the program whose articles have other fields: those that it does not know are
// passed over, those that are not there stay empty.

// valuesFollow is the first byte of what is kept so. JSON begins with another.
const valuesFollow = 2

// The kinds of a form, as its description writes them.
const (
	formString = 's'
	formInt    = 'i'
	formBool   = 'b'
	formFloat  = 'f'
	formJSON   = 'j' // whatever else, as JSON
	formList   = '['
	formArray  = '('
	formPtr    = '*'
	formStruct = '{'
)

// form is how values of one type are written.
type form struct {
	kind   byte
	n      int // elements of an array
	elem   *form
	fields []formField
}

// formField is a field of a struct.
type formField struct {
	name  string
	index int  // among the fields of the type that is read or written, -1 for none
	omit  bool // an empty list is as good as none
	form  *form
}

// formOf is the form of a type. within are the structs that it stands in: what holds
// itself is written as JSON.
func formOf(t reflect.Type, within []reflect.Type) *form {
	switch t.Kind() {
	case reflect.String:
		return &form{kind: formString}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return &form{kind: formInt}
	case reflect.Bool:
		return &form{kind: formBool}
	case reflect.Float64, reflect.Float32:
		return &form{kind: formFloat}
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return &form{kind: formJSON}
		}
		return &form{kind: formList, elem: formOf(t.Elem(), within)}
	case reflect.Array:
		if t.Len() == 0 || t.Len() > longestArray {
			return &form{kind: formJSON}
		}
		return &form{kind: formArray, n: t.Len(), elem: formOf(t.Elem(), within)}
	case reflect.Pointer:
		return &form{kind: formPtr, elem: formOf(t.Elem(), within)}
	case reflect.Struct:
		for _, w := range within {
			if w == t {
				return &form{kind: formJSON}
			}
		}
		f := &form{kind: formStruct}
		for i := range t.NumField() {
			x := t.Field(i)
			tag, more, _ := strings.Cut(x.Tag.Get("json"), ",")
			if !x.IsExported() || tag == "-" && more == "" {
				continue
			}
			if x.Anonymous || strings.ContainsAny(tag, ":}") {
				return &form{kind: formJSON}
			}
			if tag == "" {
				tag = x.Name
			}
			f.fields = append(f.fields, formField{tag, i, strings.Contains(more, "omitempty"), formOf(x.Type, append(within[:len(within):len(within)], t))})
		}
		if len(f.fields) > 0 {
			return f
		}
	}
	return &form{kind: formJSON}
}

// describe appends the description of a form.
func (f *form) describe(b []byte) []byte {
	switch b = append(b, f.kind); f.kind {
	case formList, formPtr:
		b = f.elem.describe(b)
	case formArray:
		b = f.elem.describe(append(strconv.AppendInt(b, int64(f.n), 10), ')'))
	case formStruct:
		for i := range f.fields {
			b = f.fields[i].form.describe(append(append(b, f.fields[i].name...), ':'))
		}
		b = append(b, '}')
	}
	return b
}

var errForm = errors.New("damaged, or kept in a form that is not known: read the captures again with add --again")

// formFrom reads a description, for values of type t; t is nil for what is to be
// passed over. It gives what is left of the description.
func formFrom(s string, t reflect.Type) (*form, string, error) {
	if s == "" {
		return nil, "", errForm
	}
	f := &form{kind: s[0]}
	s = s[1:]
	want := func(kinds ...reflect.Kind) bool {
		for _, k := range kinds {
			if t == nil || t.Kind() == k {
				return true
			}
		}
		return false
	}
	elem := func() (err error) {
		var e reflect.Type
		if t != nil {
			e = t.Elem()
		}
		f.elem, s, err = formFrom(s, e)
		return err
	}
	ok := true
	var err error
	switch f.kind {
	case formString:
		ok = want(reflect.String)
	case formInt:
		ok = want(reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64)
	case formBool:
		ok = want(reflect.Bool)
	case formFloat:
		ok = want(reflect.Float64, reflect.Float32)
	case formJSON:
	case formList:
		if ok = want(reflect.Slice); ok {
			err = elem()
		}
	case formPtr:
		if ok = want(reflect.Pointer); ok {
			err = elem()
		}
	case formArray:
		n, rest, closed := strings.Cut(s, ")")
		f.n, err = strconv.Atoi(n)
		if ok = closed && err == nil && f.n > 0 && f.n <= longestArray && want(reflect.Array) && (t == nil || t.Len() == f.n); ok {
			s = rest
			err = elem()
		}
	case formStruct:
		if ok = want(reflect.Struct); ok {
			s, err = f.fieldsFrom(s, t)
		}
	default:
		ok = false
	}
	if !ok || err != nil {
		return nil, "", errForm
	}
	return f, s, nil
}

// longestArray bounds what a damaged description can ask for.
const longestArray = 1 << 10

// fieldsFrom reads the description of a struct's fields.
func (f *form) fieldsFrom(s string, t reflect.Type) (rest string, err error) {
	known := map[string]int{}
	if t != nil {
		own := formOf(t, nil)
		for i := range own.fields {
			known[own.fields[i].name] = own.fields[i].index
		}
	}
	for !strings.HasPrefix(s, "}") {
		name, more, ok := strings.Cut(s, ":")
		if !ok {
			return "", errForm
		}
		x := formField{name: name, index: -1}
		var of reflect.Type
		if i, ok := known[name]; ok {
			x.index, of = i, t.Field(i).Type
		}
		if x.form, s, err = formFrom(more, of); err != nil {
			return "", err
		}
		f.fields = append(f.fields, x)
	}
	if len(f.fields) == 0 {
		return "", errForm // it would take no byte
	}
	return s[1:], nil
}

// append appends a value.
func (f *form) append(b []byte, v reflect.Value) ([]byte, error) {
	var err error
	switch f.kind {
	case formString:
		s := v.String()
		b = append(binary.AppendUvarint(b, uint64(len(s))), s...)
	case formInt:
		b = binary.AppendVarint(b, v.Int())
	case formBool:
		if v.Bool() {
			return append(b, 1), nil
		}
		b = append(b, 0)
	case formFloat:
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v.Float()))
	case formList:
		if v.IsNil() {
			return append(b, 0), nil
		}
		b = binary.AppendUvarint(b, uint64(v.Len())+1)
		for i := 0; i < v.Len() && err == nil; i++ {
			b, err = f.elem.append(b, v.Index(i))
		}
	case formPtr:
		if v.IsNil() {
			return append(b, 0), nil
		}
		b, err = f.elem.append(append(b, 1), v.Elem())
	case formArray:
		for i := 0; i < f.n && err == nil; i++ {
			b, err = f.elem.append(b, v.Index(i))
		}
	case formStruct:
		for i := range f.fields {
			x := &f.fields[i]
			w := v.Field(x.index)
			if x.omit && x.form.kind == formList && w.Len() == 0 {
				b = append(b, 0)
			} else if b, err = x.form.append(b, w); err != nil {
				return nil, err
			}
		}
	case formJSON:
		var s []byte
		if s, err = json.Marshal(v.Interface()); err == nil {
			b = append(binary.AppendUvarint(b, uint64(len(s))), s...)
		}
	}
	return b, err
}

// values reads what append wrote.
type values struct {
	s       string
	damaged bool
}

func (r *values) number() uint64 {
	var n uint64
	for i := 0; i < len(r.s) && i < binary.MaxVarintLen64; i++ {
		c := r.s[i]
		n |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			r.s = r.s[i+1:]
			return n
		}
	}
	r.damaged, r.s = true, ""
	return 0
}

func (r *values) text() string {
	n := r.number()
	if n > uint64(len(r.s)) {
		r.damaged, r.s = true, ""
		return ""
	}
	t := r.s[:n]
	r.s = r.s[n:]
	return t
}

// read reads a value into v; one that is not valid passes over it.
func (r *values) read(f *form, v reflect.Value) {
	set := v.IsValid()
	switch f.kind {
	case formString:
		if t := r.text(); set && t != "" {
			v.SetString(t)
		}
	case formInt:
		if n := r.number(); set && n != 0 {
			v.SetInt(int64(n>>1) ^ -int64(n&1))
		}
	case formBool:
		if n := r.number(); set && n == 1 {
			v.SetBool(true)
		}
	case formFloat:
		if len(r.s) < 8 {
			r.damaged, r.s = true, ""
			return
		}
		if n := binary.LittleEndian.Uint64([]byte(r.s[:8])); set {
			v.SetFloat(math.Float64frombits(n))
		}
		r.s = r.s[8:]
	case formList:
		n := r.number()
		if n == 0 {
			return
		}
		if n--; n > uint64(len(r.s)) { // nothing takes less than a byte
			r.damaged = true
			return
		}
		if set {
			v.Grow(int(n))
			v.SetLen(int(n))
			if n == 0 {
				v.Set(reflect.MakeSlice(v.Type(), 0, 0))
			}
		}
		for i := 0; i < int(n) && !r.damaged; i++ {
			if set {
				r.read(f.elem, v.Index(i))
			} else {
				r.read(f.elem, v)
			}
		}
	case formPtr:
		switch n := r.number(); {
		case n == 0:
		case set:
			v.Set(reflect.New(v.Type().Elem()))
			r.read(f.elem, v.Elem())
		default:
			r.read(f.elem, v)
		}
	case formArray:
		for i := 0; i < f.n && !r.damaged; i++ {
			if set {
				r.read(f.elem, v.Index(i))
			} else {
				r.read(f.elem, v)
			}
		}
	case formStruct:
		for i := range f.fields {
			if x := &f.fields[i]; set && x.index >= 0 {
				r.read(x.form, v.Field(x.index))
			} else {
				r.read(x.form, reflect.Value{})
			}
		}
	case formJSON:
		if s := r.text(); set && !r.damaged && json.Unmarshal([]byte(s), v.Addr().Interface()) != nil {
			r.damaged = true
		}
	}
}

// described is a form with its description.
type described struct {
	form *form
	text string
}

var (
	ownForms   sync.Map // reflect.Type → described
	otherForms sync.Map // otherForm → *form
)

type otherForm struct {
	t    reflect.Type
	text string
}

// appendValues appends what v points to, behind the description of its form.
func appendValues(b []byte, v any) ([]byte, error) {
	p := reflect.ValueOf(v).Elem()
	d, ok := ownForms.Load(p.Type())
	if !ok {
		f := formOf(p.Type(), nil)
		d, _ = ownForms.LoadOrStore(p.Type(), described{f, string(f.describe(nil))})
	}
	of := d.(described)
	b = binary.AppendUvarint(append(b, valuesFollow), uint64(len(of.text)))
	return of.form.append(append(b, of.text...), p)
}

// readValues reads what appendValues wrote, or JSON, into what v points to.
func readValues(b []byte, v any) error {
	if len(b) == 0 || b[0] != valuesFollow {
		return json.Unmarshal(b, v)
	}
	r := values{s: string(b[1:])} // the strings of an article are parts of it
	text := r.text()
	p := reflect.ValueOf(v).Elem()
	key := otherForm{p.Type(), text}
	f, ok := otherForms.Load(key)
	if !ok {
		made, rest, err := formFrom(text, p.Type())
		if err != nil || rest != "" {
			return fmt.Errorf("read its form: %w", errForm)
		}
		key.text = strings.Clone(text)
		f, _ = otherForms.LoadOrStore(key, made)
	}
	if r.read(f.(*form), p); r.damaged || r.s != "" {
		return errForm
	}
	return nil
}
