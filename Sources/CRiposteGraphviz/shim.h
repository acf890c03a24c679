// What Swift cannot call of Graphviz, or what differs by its version; each with its reason.
// Every call must be made under RiposteGraphviz's one lock.
#pragma once

// Debian and Fedora keep the headers in a folder of that name on the search path; Homebrew's
// pkg-config points inside the folder. The folder also holds `types.h` and `color.h`, so it is
// better not on the path.
#if __has_include(<graphviz/gvc.h>)
#include <graphviz/gvc.h>
#else
#include <gvc.h>
#endif

#include <stddef.h>

// `Agdirected` is a global variable, which Swift 6 refuses as shared mutable state; names are not
// const in C though nothing writes to them.
static inline Agraph_t *riposte_open(const char *name) {
  return agopen((char *)name, Agdirected, NULL);
}

static inline Agnode_t *riposte_node(Agraph_t *graph, const char *name) {
  return agnode(graph, (char *)name, 1);
}

// An edge without a key is a new one each time.
static inline Agedge_t *riposte_edge(Agraph_t *graph, Agnode_t *tail, Agnode_t *head) {
  return agedge(graph, tail, head, (char *)0, 1);
}

// Sets an attribute of a graph, node or edge, declaring it on the root with an empty default.
// The object comes as `void *` in C, and the strings are not const there.
static inline int riposte_set(void *object, const char *key, const char *value) {
  return agsafeset(object, (char *)key, (char *)value, (char *)"");
}

// The same for an HTML-like label: the string must be one that Graphviz has marked as such.
static inline int riposte_set_markup(Agraph_t *graph, void *object, const char *key, const char *value) {
  char *markup = agstrdup_html(graph, (char *)value);
  return markup ? agsafeset(object, (char *)key, markup, (char *)"") : -1;
}

// Sets a default: `kind` is AGRAPH, AGNODE or AGEDGE, and all of it must be declared on the root.
static inline int riposte_default(Agraph_t *graph, int kind, const char *key, const char *value) {
  return agattr(graph, kind, (char *)key, (char *)value) ? 0 : -1;
}

// AGNODE and AGEDGE are macros of integers that Swift sees, but as Int32 constants of no type.
static inline int riposte_node_default(Agraph_t *graph, const char *key, const char *value) {
  return riposte_default(graph, AGNODE, key, value);
}

static inline int riposte_edge_default(Agraph_t *graph, const char *key, const char *value) {
  return riposte_default(graph, AGEDGE, key, value);
}

// The corners of the laid-out drawing, in points: `GD_bb` is a macro that Swift cannot see.
static inline void riposte_bounds(Agraph_t *graph, double *width, double *height) {
  *width = GD_bb(graph).UR.x - GD_bb(graph).LL.x;
  *height = GD_bb(graph).UR.y - GD_bb(graph).LL.y;
}

// The width of a laid-out node, in points: `ND_width` is a macro that Swift cannot see.
static inline double riposte_node_width(Agnode_t *node) { return ND_width(node) * 72.0; }

// `gvRenderData` gives the length as `unsigned int`, and since Graphviz 12 as `size_t`.
static inline int riposte_render(
  GVC_t *context, Agraph_t *graph, const char *format, char **data, size_t *length) {
  __typeof__(_Generic(
    &gvRenderData,
    int (*)(GVC_t *, graph_t *, const char *, char **, unsigned int *): (unsigned int)0,
    default: (size_t)0)) bytes = 0;
  int status = gvRenderData(context, graph, format, data, &bytes);
  *length = (size_t)bytes;
  return status;
}
