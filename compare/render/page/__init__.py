"""The page: its parts as data, its template, stylesheet and script. `compare.render.html` joins them."""
