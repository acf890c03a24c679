// What the page does: it shows and hides what was computed when it was made, and computes no figure
// itself. It builds no markup from text, so that nothing a case contains can become code.
//
// This file and those after it become one function of the page's script, in the order in which
// PageTemplate.swift lists them.

/** The levels of events and links, and the figures at each evidence policy and confidence. */
const data = JSON.parse(document.getElementById("data").textContent);
const svg = document.querySelector(".viewport > svg");
const viewport = document.querySelector(".viewport");
const status = document.querySelector(".status");
const cards = [...document.querySelectorAll(".card")];
const links = [...document.querySelectorAll(".link")];
const stubs = [...document.querySelectorAll(".stub")];
const articles = [...document.querySelectorAll("article.event")];

/** What the reader asked for: an evidence policy, a step of the slider, and an event or -1. */
const state = { policy: data.policy, cut: 0, chosen: -1 };
