#include "textflag.h"

// iota<>: the numbers 0 to 63, a byte each.
DATA iota<>+0(SB)/8, $0x0706050403020100
DATA iota<>+8(SB)/8, $0x0f0e0d0c0b0a0908
DATA iota<>+16(SB)/8, $0x1716151413121110
DATA iota<>+24(SB)/8, $0x1f1e1d1c1b1a1918
DATA iota<>+32(SB)/8, $0x2726252423222120
DATA iota<>+40(SB)/8, $0x2f2e2d2c2b2a2928
DATA iota<>+48(SB)/8, $0x3736353433323130
DATA iota<>+56(SB)/8, $0x3f3e3d3c3b3a3938
GLOBL iota<>(SB), RODATA|NOPTR, $64

// The routines add the rows of features to scores, see lines in lines.go. None
// has a branch but for the end and for a line that is spilled.
//
// R9 is the next feature, R10 the end, SI the lines, R8 far, R11 the shift, R12
// pair, R13 all ones. ROW sets CX to the memory of the row and BX to where it
// begins there: the line for a row in it, the row itself for one in far, the
// empty row at the beginning of far for none. For none the place of a beginning
// is cut to that of the first one, so that no other line is read and waited for.

#define BEGIN \
	MOVQ s+0(FP), DI       \
	MOVQ words+8(FP), BX   \
	MOVQ mem+16(FP), SI    \
	MOVQ far+24(FP), R8    \
	MOVQ fs+32(FP), R9     \
	MOVQ n+40(FP), R10     \
	LEAQ (R9)(R10*8), R10  \
	MOVQ shift+48(FP), R11 \
	MOVQ pair+56(FP), R12  \
	MOVQ $-1, R13          \
	BZHIQ BX, R13, AX      \
	KMOVB AX, K4           \
	SHRQ $8, AX            \
	KMOVB AX, K5           \
	SHRQ $8, AX            \
	KMOVB AX, K6           \
	SHRQ $8, AX            \
	KMOVB AX, K7           \
	VMOVDQU64 iota<>(SB), Z20

#define ROW \
	MOVQ (R9), AX               \
	VPBROADCASTW AX, Y2         \
	SHRXQ R11, AX, CX           \
	MOVQ CX, DX                 \
	ANDQ R12, DX                \
	NEGQ DX                     \
	SHRXQ R12, CX, CX           \
	SHLQ $6, CX                 \
	ADDQ SI, CX                 \
	MOVBLZX 1(CX), BX           \
	CMPQ BX, $255               \
	JEQ  done                   \
	MOVBLZX (CX), R14           \
	BZHIQ R14, R13, R14         \
	BZHIQ BX, R13, AX           \
	ANDQ DX, AX                 \
	XORQ R14, AX                \
	VPCMPEQW 6(CX), Y2, K1      \
	KMOVD K1, DX                \
	ANDQ AX, DX                 \
	TZCNTQ DX, AX               \
	ANDQ $15, AX                \
	LEAQ (CX)(BX*2), R14        \
	MOVBLZX 6(R14)(AX*1), BX    \
	MOVL 2(CX), R14             \
	MOVQ BX, AX                 \
	ANDQ $127, AX               \
	ADDQ R14, AX                \
	SHLQ $4, AX                 \
	ADDQ R8, AX                 \
	TESTQ DX, DX                \
	CMOVQEQ R8, AX              \
	MOVQ $128, R14              \
	CMOVQEQ R14, BX             \
	XORQ R14, R14               \
	TESTQ $128, BX              \
	CMOVQNE AX, CX              \
	CMOVQNE R14, BX             \
	ADDQ $8, R9

#define END \
	VZEROUPPER           \
	SUBQ fs+32(FP), R9   \
	SHRQ $3, R9          \
	MOVQ R9, ret+64(FP)  \
	RET

// func addLines2(s *uint64, words int, mem, far *byte, fs *uint64, n int, shift, pair uint64) int
TEXT ·addLines2(SB), NOSPLIT, $0-72
	BEGIN
	VMOVDQU64.Z (DI), K4, Y16
	VPBROADCASTB R13, Z5
	VPSUBB Z5, Z20, Z20
	VPSUBB Z5, Z20, Z20 // 2 on
	JMP test
next:
	ROW
	KMOVW (CX)(BX*1), K2
	VPBROADCASTB BX, Z4
	VPADDB Z20, Z4, Z4
	VMOVDQU64 (CX), Z3
	VPERMB Z3, Z4, Z3
	VPEXPANDB.Z X3, K2, X3
	VPMOVSXBW X3, Y3
	VPADDW Y3, Y16, Y16
test:
	CMPQ R9, R10
	JCS next
done:
	VMOVDQU64 Y16, K4, (DI)
	END

// func addLines8(s *uint64, words int, mem, far *byte, fs *uint64, n int, shift, pair uint64) int
TEXT ·addLines8(SB), NOSPLIT, $0-72
	BEGIN
	VMOVDQU64.Z (DI), K4, Z16
	VMOVDQU64.Z 64(DI), K5, Z17
	JMP test
next:
	ROW
	KMOVQ (CX)(BX*1), K2
	LEAQ 8(CX), AX
	LEAQ 8(BX), R14
	TESTQ BX, BX // a row in far is longer than what one register holds of it
	CMOVQEQ AX, CX
	CMOVQNE R14, BX
	VPBROADCASTB BX, Z4
	VPADDB Z20, Z4, Z4
	VMOVDQU64 (CX), Z3
	VPERMB Z3, Z4, Z3
	VPEXPANDB.Z Z3, K2, Z3
	VPMOVSXBW Y3, Z4
	VPADDW Z4, Z16, Z16
	VEXTRACTI64X4 $1, Z3, Y3
	VPMOVSXBW Y3, Z4
	VPADDW Z4, Z17, Z17
test:
	CMPQ R9, R10
	JCS next
done:
	VMOVDQU64 Z16, K4, (DI)
	VMOVDQU64 Z17, K5, 64(DI)
	END

// func addLines12(s *uint64, words int, mem, far *byte, fs *uint64, n int, shift, pair uint64) int
TEXT ·addLines12(SB), NOSPLIT, $0-72
	BEGIN
	VMOVDQU64.Z (DI), K4, Z16
	VMOVDQU64.Z 64(DI), K5, Z17
	VMOVDQU64.Z 128(DI), K6, Z18
	JMP test
next:
	ROW
	MOVQ (CX)(BX*1), AX
	KMOVQ AX, K2
	KMOVD 8(CX)(BX*1), K3
	POPCNTQ AX, AX
	LEAQ 12(CX), DX
	LEAQ 12(BX), R14
	TESTQ BX, BX // a row in far is longer than what one register holds of it
	CMOVQEQ DX, CX
	CMOVQNE R14, BX
	LEAQ (CX)(AX*1), DX  // the second weights of a row in far
	LEAQ (BX)(AX*1), AX  // and of one in the line
	TESTQ BX, BX
	CMOVQEQ BX, AX
	CMOVQNE CX, DX
	VPBROADCASTB BX, Z4
	VPADDB Z20, Z4, Z4
	VPBROADCASTB AX, Z5
	VPADDB Z20, Z5, Z5
	VMOVDQU64 (CX), Z3
	VPERMB Z3, Z4, Z3
	VMOVDQU64 (DX), Z6
	VPERMB Z6, Z5, Z6
	VPEXPANDB.Z Z3, K2, Z3
	VPEXPANDB.Z Y6, K3, Y6
	VPMOVSXBW Y3, Z4
	VPADDW Z4, Z16, Z16
	VEXTRACTI64X4 $1, Z3, Y3
	VPMOVSXBW Y3, Z4
	VPADDW Z4, Z17, Z17
	VPMOVSXBW Y6, Z4
	VPADDW Z4, Z18, Z18
test:
	CMPQ R9, R10
	JCS next
done:
	VMOVDQU64 Z16, K4, (DI)
	VMOVDQU64 Z17, K5, 64(DI)
	VMOVDQU64 Z18, K6, 128(DI)
	END

// func addLines16(s *uint64, words int, mem, far *byte, fs *uint64, n int, shift, pair uint64) int
TEXT ·addLines16(SB), NOSPLIT, $0-72
	BEGIN
	VMOVDQU64.Z (DI), K4, Z16
	VMOVDQU64.Z 64(DI), K5, Z17
	VMOVDQU64.Z 128(DI), K6, Z18
	VMOVDQU64.Z 192(DI), K7, Z19
	JMP test
next:
	ROW
	MOVQ (CX)(BX*1), AX
	KMOVQ AX, K2
	KMOVQ 8(CX)(BX*1), K3
	POPCNTQ AX, AX
	LEAQ 16(CX), DX
	LEAQ 16(BX), R14
	TESTQ BX, BX // a row in far is longer than what one register holds of it
	CMOVQEQ DX, CX
	CMOVQNE R14, BX
	LEAQ (CX)(AX*1), DX  // the second weights of a row in far
	LEAQ (BX)(AX*1), AX  // and of one in the line
	TESTQ BX, BX
	CMOVQEQ BX, AX
	CMOVQNE CX, DX
	VPBROADCASTB BX, Z4
	VPADDB Z20, Z4, Z4
	VPBROADCASTB AX, Z5
	VPADDB Z20, Z5, Z5
	VMOVDQU64 (CX), Z3
	VPERMB Z3, Z4, Z3
	VMOVDQU64 (DX), Z6
	VPERMB Z6, Z5, Z6
	VPEXPANDB.Z Z3, K2, Z3
	VPEXPANDB.Z Z6, K3, Z6
	VPMOVSXBW Y3, Z4
	VPADDW Z4, Z16, Z16
	VEXTRACTI64X4 $1, Z3, Y3
	VPMOVSXBW Y3, Z4
	VPADDW Z4, Z17, Z17
	VPMOVSXBW Y6, Z4
	VPADDW Z4, Z18, Z18
	VEXTRACTI64X4 $1, Z6, Y6
	VPMOVSXBW Y6, Z4
	VPADDW Z4, Z19, Z19
test:
	CMPQ R9, R10
	JCS next
done:
	VMOVDQU64 Z16, K4, (DI)
	VMOVDQU64 Z17, K5, 64(DI)
	VMOVDQU64 Z18, K6, 128(DI)
	VMOVDQU64 Z19, K7, 192(DI)
	END

// func fetchRows(mem, far *byte, fs *uint64, n int, shift, pair uint64)
//
// It asks for the rows of features in far, whose lines should be near.
TEXT ·fetchRows(SB), NOSPLIT, $0-48
	MOVQ mem+0(FP), SI
	MOVQ far+8(FP), R8
	MOVQ fs+16(FP), R9
	MOVQ n+24(FP), R10
	LEAQ (R9)(R10*8), R10
	MOVQ shift+32(FP), R11
	MOVQ pair+40(FP), R12
	MOVQ $-1, R13
	JMP test
next:
	ROW
	PREFETCHT0 (CX)(BX*1)
	MOVQ $47, AX // a row in far may go on in the next line
	TESTQ BX, BX
	CMOVQNE BX, AX
	PREFETCHT0 (CX)(AX*1)
test:
	CMPQ R9, R10
	JCS next
done:
	VZEROUPPER
	RET

// func cpuid(leaf, sub uint32) (a, b, c, d uint32)
TEXT ·cpuid(SB), NOSPLIT, $0-24
	MOVL leaf+0(FP), AX
	MOVL sub+4(FP), CX
	CPUID
	MOVL AX, a+8(FP)
	MOVL BX, b+12(FP)
	MOVL CX, c+16(FP)
	MOVL DX, d+20(FP)
	RET

// func xgetbv() (a, d uint32)
TEXT ·xgetbv(SB), NOSPLIT, $0-8
	XORL CX, CX
	XGETBV
	MOVL AX, a+0(FP)
	MOVL DX, d+4(FP)
	RET

// func bestOf(s *uint64, n int) (class, margin int)
TEXT ·bestOf(SB), NOSPLIT, $0-32
	MOVQ s+0(FP), DI
	MOVQ n+8(FP), CX
	MOVQ $-1, R13
	MOVQ CX, BX
	SUBQ $64, BX
	XORQ DX, DX
	TESTQ BX, BX
	CMOVQLT DX, BX
	BZHIQ CX, R13, AX  // of the first 64 classes
	BZHIQ BX, R13, DX  // and of the others
	KMOVD AX, K1
	SHRQ $32, AX
	KMOVD AX, K2
	KMOVD DX, K3
	SHRQ $32, DX
	KMOVD DX, K4
	VMOVDQU16.Z (DI), K1, Z0
	VMOVDQU16.Z 64(DI), K2, Z1
	VMOVDQU16.Z 128(DI), K3, Z2
	VMOVDQU16.Z 192(DI), K4, Z3
	VPTERNLOGD $0xff, Z7, Z7, Z7
	VPMAXUW Z0, Z1, Z4
	VPMAXUW Z2, Z3, Z5
	VPMAXUW Z4, Z5, Z4
	VEXTRACTI64X4 $1, Z4, Y5
	VPMAXUW Y4, Y5, Y4
	VEXTRACTI128 $1, Y4, X5
	VPMAXUW X4, X5, X4
	VPXOR X7, X4, X4
	VPHMINPOSUW X4, X4
	VPXOR X7, X4, X4
	VMOVD X4, R8
	MOVWLZX R8, R8
	VPBROADCASTW R8, Z6
	VPCMPEQW Z0, Z6, K1
	VPCMPEQW Z1, Z6, K2
	VPCMPEQW Z2, Z6, K3
	VPCMPEQW Z3, Z6, K4
	KMOVD K1, AX
	KMOVD K2, BX
	SHLQ $32, BX
	ORQ BX, AX
	KMOVD K3, DX
	KMOVD K4, BX
	SHLQ $32, BX
	ORQ BX, DX
	KNOTD K1, K1
	KNOTD K2, K2
	KNOTD K3, K3
	KNOTD K4, K4
	VMOVDQU16.Z Z0, K1, Z0
	VMOVDQU16.Z Z1, K2, Z1
	VMOVDQU16.Z Z2, K3, Z2
	VMOVDQU16.Z Z3, K4, Z3
	VPMAXUW Z0, Z1, Z4
	VPMAXUW Z2, Z3, Z5
	VPMAXUW Z4, Z5, Z4
	VEXTRACTI64X4 $1, Z4, Y5
	VPMAXUW Y4, Y5, Y4
	VEXTRACTI128 $1, Y4, X5
	VPMAXUW X4, X5, X4
	VPXOR X7, X4, X4
	VPHMINPOSUW X4, X4
	VPXOR X7, X4, X4
	VMOVD X4, R9
	MOVWLZX R9, R9
	POPCNTQ AX, BX
	POPCNTQ DX, CX
	ADDQ CX, BX
	CMPQ BX, $1
	CMOVQHI R8, R9 // two are the best
	SUBQ R9, R8
	TZCNTQ DX, DX
	ADDQ $64, DX
	TZCNTQ AX, BX
	TESTQ AX, AX
	CMOVQEQ DX, BX
	VZEROUPPER
	MOVQ BX, class+16(FP)
	MOVQ R8, margin+24(FP)
	RET

// func sumOf(s *uint64, of *[7]*uint64, words int)
TEXT ·sumOf(SB), NOSPLIT, $0-24
	MOVQ s+0(FP), DI
	MOVQ of+8(FP), SI
	MOVQ words+16(FP), BX
	MOVQ $-1, R13
	MOVQ (SI), R8
	MOVQ 8(SI), R9
	MOVQ 16(SI), R10
	MOVQ 24(SI), R11
	MOVQ 32(SI), R12
	MOVQ 40(SI), CX
	MOVQ 48(SI), SI
	XORQ AX, AX
again:
	BZHIQ BX, R13, R14
	KMOVB R14, K1
	VMOVDQU64.Z (R8)(AX*1), K1, Z0
	VMOVDQU64.Z (R9)(AX*1), K1, Z1
	VMOVDQU64.Z (R10)(AX*1), K1, Z4
	VMOVDQU64.Z (R11)(AX*1), K1, Z5
	VMOVDQU64.Z (R12)(AX*1), K1, Z6
	VMOVDQU64.Z (CX)(AX*1), K1, Z7
	VMOVDQU64.Z (SI)(AX*1), K1, Z8
	VPADDW Z4, Z0, Z0
	VPADDW Z5, Z1, Z1
	VPADDW Z6, Z0, Z0
	VPADDW Z7, Z1, Z1
	VPADDW Z8, Z0, Z0
	VPADDW Z1, Z0, Z0
	VMOVDQU64 Z0, K1, (DI)(AX*1)
	ADDQ $64, AX
	SUBQ $8, BX
	JGT again
	VZEROUPPER
	RET
