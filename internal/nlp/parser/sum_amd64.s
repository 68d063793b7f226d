#include "textflag.h"

// of<>: for each of eight words of a bucket, the place of its feature's last
// sixteen bits among those of four features.
DATA of<>+0(SB)/8, $0x0000000000000000
DATA of<>+8(SB)/8, $0x0000000000000000
DATA of<>+16(SB)/8, $0x0004000400040004
DATA of<>+24(SB)/8, $0x0004000400040004
DATA of<>+32(SB)/8, $0x0008000800080008
DATA of<>+40(SB)/8, $0x0008000800080008
DATA of<>+48(SB)/8, $0x000c000c000c000c
DATA of<>+56(SB)/8, $0x000c000c000c000c
GLOBL of<>(SB), RODATA|NOPTR, $64

// func sumFours(buckets *byte, fs *uint64, fours int, shift uint64) (left, right int)
//
// Four buckets lie in one register. Their fingerprints are the first four words
// of each, their weights the other four, so that what is equal of the
// fingerprints says, four words on, which weights count.
TEXT ·sumFours(SB), NOSPLIT, $0-48
	MOVQ buckets+0(FP), SI
	MOVQ fs+8(FP), R9
	MOVQ fours+16(FP), R10
	MOVQ shift+24(FP), R11
	SUBQ $4, R11 // a bucket has sixteen bytes
	VMOVDQU64 of<>(SB), Z10
	MOVL $0x00010001, AX
	VPBROADCASTD AX, Z11 // a fingerprint is never 0
	MOVL $0x80808080, AX
	VPBROADCASTD AX, Z12 // weights are biased by 128
	MOVL $0x0f0f0f0f, AX
	KMOVD AX, K3
	VPXORQ Z8, Z8, Z8 // left
	VPXORQ Z9, Z9, Z9 // right
	TESTQ R10, R10
	JLE done
next:
	SHRXQ R11, (R9), AX
	SHRXQ R11, 8(R9), BX
	SHRXQ R11, 16(R9), CX
	SHRXQ R11, 24(R9), DX
	ANDQ $-16, AX
	ANDQ $-16, BX
	ANDQ $-16, CX
	ANDQ $-16, DX
	VMOVDQU (SI)(AX*1), X0
	VMOVDQU (SI)(CX*1), X1
	VINSERTI128 $1, (SI)(BX*1), Y0, Y0
	VINSERTI128 $1, (SI)(DX*1), Y1, Y1
	VINSERTI64X4 $1, Y1, Z0, Z0
	VMOVDQU (R9), Y2
	VPERMW Z2, Z10, Z2
	VPORQ Z11, Z2, Z2
	VPCMPEQW Z2, Z0, K3, K1
	KSHIFTLD $4, K1, K1
	VPXORQ Z12, Z0, Z0
	VMOVDQU16.Z Z0, K1, Z0
	VPSLLW $8, Z0, Z1
	VPSRAW $8, Z0, Z0
	VPSRAW $8, Z1, Z1
	VPADDW Z0, Z9, Z9
	VPADDW Z1, Z8, Z8
	ADDQ $32, R9
	DECQ R10
	JNZ next
done:
	VPMADDWD Z11, Z8, Z8 // pairs of words to one of 32 bits
	VPMADDWD Z11, Z9, Z9
	VEXTRACTI64X4 $1, Z8, Y0
	VEXTRACTI64X4 $1, Z9, Y1
	VPADDD Y0, Y8, Y8
	VPADDD Y1, Y9, Y9
	VPHADDD Y9, Y8, Y8
	VEXTRACTI128 $1, Y8, X0
	VPADDD X0, X8, X8
	VPHADDD X8, X8, X8
	VMOVQ X8, AX
	VZEROUPPER
	MOVLQSX AX, BX
	SARQ $32, AX
	MOVQ BX, left+32(FP)
	MOVQ AX, right+40(FP)
	RET
