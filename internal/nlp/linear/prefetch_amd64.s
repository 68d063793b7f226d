#include "textflag.h"

// func fetch(mem *byte, fs *uint64, n int, shift uint64)
TEXT ·fetch(SB), NOSPLIT, $0-32
	MOVQ mem+0(FP), DI
	MOVQ fs+8(FP), SI
	MOVQ n+16(FP), DX
	MOVQ shift+24(FP), CX
	TESTQ DX, DX
	JLE  done
next:
	MOVQ (SI), AX
	SHRQ CX, AX
	PREFETCHT0 (DI)(AX*1)
	ADDQ $8, SI
	DECQ DX
	JNZ  next
done:
	RET

// func fetchRun(mem *byte, n int)
TEXT ·fetchRun(SB), NOSPLIT, $0-16
	MOVQ mem+0(FP), DI
	MOVQ n+8(FP), DX
again:
	PREFETCHT0 (DI)
	ADDQ $64, DI
	SUBQ $64, DX
	JGT  again
	RET
