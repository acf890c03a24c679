// RiposteFormats
