# Shared by scripts\run.ps1 and scripts\test.ps1 (dot-sourced): the twin of setup.sh for Windows PowerShell 5 and later.
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

# Outside the checkout, so that a fresh clone reuses what an earlier one compiled.
if (-not $env:CARGO_TARGET_DIR) { $env:CARGO_TARGET_DIR = Join-Path $env:LOCALAPPDATA 'trackmend\target' }

# Everything is built with this one set of features and packages: another set compiles half the crates again.
$buildSet = @('--workspace', '--features', 'custom-protocol')

# Invoke-Checked COMMAND ARGUMENT...: a native command whose failure stops the script.
function Invoke-Checked {
    $command, $arguments = $args
    & $command @arguments
    if ($LASTEXITCODE -ne 0) { throw "$args failed with exit code $LASTEXITCODE" }
}

function Assert-Tool($tool, $remedy) {
    if (-not (Get-Command $tool -ErrorAction SilentlyContinue)) { throw "$tool is missing: $remedy" }
}

# The compiler's linker and the WebView2 runtime (part of Windows 11). Asked of the registry and vswhere: no network.
function Install-Packages {
    Assert-Tool cargo 'install Rust from https://rustup.rs'
    Assert-Tool npm 'install Node.js 20.19 or newer'
    $vswhere = Join-Path ${env:ProgramFiles(x86)} 'Microsoft Visual Studio\Installer\vswhere.exe'
    $vc = 'Microsoft.VisualStudio.Component.VC.Tools.x86.x64'
    if (-not ((Test-Path $vswhere) -and (& $vswhere -products * -requires $vc -property installationPath))) {
        Assert-Tool winget 'install the Visual Studio Build Tools with "Desktop development with C++"'
        Invoke-Checked winget install --id Microsoft.VisualStudio.2022.BuildTools --accept-package-agreements `
            --accept-source-agreements --override '--quiet --wait --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended'
    }
    $webview = 'Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}'
    $places = "HKLM:\SOFTWARE\WOW6432Node\$webview", "HKLM:\SOFTWARE\$webview", "HKCU:\Software\$webview"
    if (-not ($places | Where-Object { Test-Path $_ })) {
        Assert-Tool winget 'install the Microsoft Edge WebView2 runtime'
        Invoke-Checked winget install --id Microsoft.EdgeWebView2Runtime --accept-package-agreements --accept-source-agreements
    }
}

# Invoke-Ui ARGUMENT...: npm in ui\.
function Invoke-Ui {
    Push-Location ui
    try { Invoke-Checked npm @args } finally { Pop-Location }
}

# The packages of the UI, exactly as locked: again only when the lock has changed.
function Install-UiPackages {
    $lock = 'ui\package-lock.json'
    $stamp = 'ui\node_modules\.trackmend-lock'
    if ((Test-Path $stamp) -and (Get-FileHash $lock).Hash -eq (Get-FileHash $stamp).Hash) { return }
    Invoke-Ui ci --no-audit --no-fund
    Copy-Item $lock $stamp
}

# The UI itself. The window has it built in, so it comes before cargo; again only when a source is newer.
function Build-Ui {
    Install-UiPackages
    $stamp = 'ui\node_modules\.trackmend-built'
    if ((Test-Path 'ui\dist\index.html') -and (Test-Path $stamp)) {
        $built = (Get-Item $stamp).LastWriteTimeUtc
        $sources = @(Get-ChildItem ui | Where-Object { 'node_modules', 'dist' -notcontains $_.Name }) + @(Get-Item src-tauri\messages -ErrorAction SilentlyContinue)
        $newer = $sources | ForEach-Object { $_; if ($_.PSIsContainer) { Get-ChildItem $_.FullName -Recurse } } |
            Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1
        if (-not $newer) { return }
    }
    $start = Get-Date
    Invoke-Ui run build
    New-Item -ItemType File -Force $stamp | Out-Null
    (Get-Item $stamp).LastWriteTime = $start
}
