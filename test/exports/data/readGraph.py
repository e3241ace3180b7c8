"""Reads a graph file with NetworkX and prints what it holds as JSON: readGraph.py graphml|gexf FILE"""

import json
import sys

import networkx

kind, path = sys.argv[1:]
graph = (networkx.read_graphml if kind == "graphml" else networkx.read_gexf)(path)
json.dump(
    {
        "directed": graph.is_directed(),
        "multigraph": graph.is_multigraph(),
        "nodes": {node: data for node, data in graph.nodes(data=True)},
        "edges": {
            str(key): {"source": source, "target": target, "data": data}
            for source, target, key, data in (
                graph.edges(keys=True, data=True)
                if graph.is_multigraph()
                else ((s, t, d.get("id"), d) for s, t, d in graph.edges(data=True))
            )
        },
    },
    sys.stdout,
)
