"""A picture of the first page of a PDF that somebody handed in, to be looked at."""

import json

from app.documents.typesetting import PREVIEW_PIXELS_PER_INCH

#: A larger one takes too long to be worth it; it can still be opened.
LARGEST_BYTES = 2_000_000

#: The page is as wide as a sheet of paper, and as high as that makes it.
_THE_PAGE = (
    b"#set page(width: auto, height: auto, margin: 0pt)\n"
    b'#image(bytes(json(bytes(sys.inputs.data))), format: "pdf", page: 1, width: 21cm, alt: "")'
)


def first_page(pdf: bytes) -> bytes | None:
    """The first page as a PNG picture; None where it is too large or cannot be read."""
    if len(pdf) > LARGEST_BYTES:
        return None
    # Imported with the first PDF that is looked at: most days show none (68 MB).
    import typst

    compiler = typst.Compiler(
        _THE_PAGE, sys_inputs={"data": json.dumps(list(pdf))}, ignore_system_fonts=True
    )
    try:
        made = compiler.compile(format="png", ppi=PREVIEW_PIXELS_PER_INCH)
    except typst.TypstError:
        return None
    return made if isinstance(made, bytes) else None
