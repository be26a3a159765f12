"""A hundred hostile words, for titles, actors, places, quotes and addresses."""

_TRIES = (
    "<script>document.title='run'</script>",
    "</script><script>document.title='run'</script>",
    "</style><script>document.title='run'</script>",
    "</title><script>document.title='run'</script>",
    "<img src=x onerror=document.title='run'>",
    "<svg onload=document.title='run'>",
    "</svg><script>document.title='run'</script>",
    "<iframe srcdoc='<script>parent.document.title=1</script>'>",
    "<a href=javascript:document.title='run'>x</a>",
    "<math><mtext></p><style><img src=x onerror=document.title='run'>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<form action=//evil.example><button>x",
    "<!--",
    "--><b>",
    "]]><b>",
    "<template><script>document.title='run'</script></template>",
    "javascript:document.title='run'",
    "data:text/html,<script>document.title='run'</script>",
)
_AROUND = ("{}", '">{}', "'>{}", "\x00{}\u202e", "x=1 onfocus=document.title='run' autofocus {}")
PAYLOADS = tuple(around.format(one) for one in _TRIES for around in _AROUND)
