// RiposteDiagrams
