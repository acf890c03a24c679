"use strict";

// Before anything is laid out: what a reader without a script sees at once is then shown when chosen.
document.documentElement.classList.add("js");
