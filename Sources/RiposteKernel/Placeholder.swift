// RiposteKernel
