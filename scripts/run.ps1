# Builds Trackmend and opens its window: the twin of scripts/run for Windows. Arguments are passed on.
#   powershell -ExecutionPolicy Bypass -File scripts\run.ps1
. (Join-Path $PSScriptRoot 'lib\setup.ps1')
Install-Packages
Build-Ui
# --examples (there are none): the same features as for the tests, see scripts/run.
Invoke-Checked cargo build @buildSet --bins --examples
& (Join-Path $env:CARGO_TARGET_DIR 'debug\trackmend.exe') @args
exit $LASTEXITCODE
