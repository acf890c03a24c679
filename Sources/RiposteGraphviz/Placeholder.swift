// RiposteGraphviz
