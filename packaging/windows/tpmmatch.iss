; Inno Setup 6: makes dist\tpmmatch-setup.exe of the built folder. From the project's folder:
;   iscc /DVersion=0.1.0 packaging\windows\tpmmatch.iss

#ifndef Version
  #error Say the version: iscc /DVersion=0.1.0
#endif

[Setup]
AppId={{5B0D1C52-6C0B-4C5E-9A57-7B6D0A3E4F21}
AppName=TPM Match
AppVersion={#Version}
AppPublisher=TPM Match contributors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\TPM Match
DefaultGroupName=TPM Match
DisableProgramGroupPage=yes
; Without an administrator it goes to the owner's own programs.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\tpmmatch.ico
UninstallDisplayIcon={app}\tpmmatch.exe
OutputDir=..\..\dist
OutputBaseFilename=tpmmatch-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
; A running program holds its files; it is asked to close, and nothing it keeps is lost by that.
CloseApplications=yes
#ifdef Sign
SignTool={#Sign}
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; What an older version left would be loaded by the newer one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\tpmmatch\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\TPM Match"; Filename: "{app}\tpmmatch.exe"
Name: "{autodesktop}\TPM Match"; Filename: "{app}\tpmmatch.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\tpmmatch.exe"; Description: "{cm:LaunchProgram,TPM Match}"; Flags: nowait postinstall skipifsilent
