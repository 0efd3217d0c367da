"""What Windows shows of a program under Properties → Details; imported on Windows only."""

from PyInstaller.utils.win32.versioninfo import (
    FixedFileInfo,
    StringFileInfo,
    StringStruct,
    StringTable,
    VarFileInfo,
    VarStruct,
    VSVersionInfo,
)

_ENGLISH_UNICODE = (0x0409, 0x04B0)


def of(version: str, name: str) -> VSVersionInfo:
    """The version record of the program `name`.exe."""
    four = (*map(int, version.split(".")), 0)
    texts = {
        "CompanyName": "TPM Match contributors",
        "FileDescription": "TPM Match" if name == "tpmmatch" else "TPM Match on the command line",
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": "TPM Match contributors, MIT licence",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "TPM Match",
        "ProductVersion": version,
    }
    table = StringTable("{:04x}{:04x}".format(*_ENGLISH_UNICODE), [StringStruct(*pair) for pair in texts.items()])
    kids = [StringFileInfo([table]), VarFileInfo([VarStruct("Translation", [*_ENGLISH_UNICODE])])]
    return VSVersionInfo(ffi=FixedFileInfo(filevers=four, prodvers=four, OS=0x40004), kids=kids)
