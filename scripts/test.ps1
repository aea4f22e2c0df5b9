# Everything that can be checked on Windows: the twin of scripts/test. The window tests drive WebKitGTK and run on
# Linux only; the walls are a shell script and run where Git's sh is there.
#   powershell -ExecutionPolicy Bypass -File scripts\test.ps1
. (Join-Path $PSScriptRoot 'lib\setup.ps1')

$passed = 0
$skipped = 0
function Step($name, [scriptblock]$body) {
    Write-Host "`n==> $name"
    $watch = [Diagnostics.Stopwatch]::StartNew()
    try { & $body } catch {
        Write-Host "FAILED: ${name}: $_"
        Write-Output "steps: $passed passed, 1 failed, $skipped skipped"
        exit 1
    }
    Write-Host ("    {0:n0} s" -f $watch.Elapsed.TotalSeconds)
    $script:passed++
}
function Skip($name, $why) {
    Write-Host "`n==> ${name}: SKIPPED, $why"
    $script:skipped++
}

Step 'packages (system)' { Install-Packages }
$sh = Get-Command sh -ErrorAction SilentlyContinue
if ($sh) { Step 'walls' { Invoke-Checked sh scripts/walls } } else { Skip 'walls' 'there is no sh (it comes with Git for Windows)' }
Step 'format (Rust)' { Invoke-Checked cargo fmt --all --check }
Step 'packages (UI)' { Install-UiPackages }
Step 'format (UI)' { Invoke-Ui run format:check }
Step 'types (UI)' { Invoke-Ui run check }
Step 'tests (UI)' { Invoke-Ui test }
Step 'build (UI)' { Build-Ui }
Step 'clippy' { Invoke-Checked cargo clippy @buildSet --all-targets '--' -D warnings }
# The types for the UI are exported apart: comparing them with the committed ones is left to Linux (line ends).
$env:TS_RS_EXPORT_DIR = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
Step 'tests (Rust)' { Invoke-Checked cargo test @buildSet --lib --bins --test core }
Step 'documentation tests' { Invoke-Checked cargo test --doc @buildSet }
Skip 'tests (window)' 'they drive WebKitGTK, on Linux'
Write-Output "steps: $passed passed, 0 failed, $skipped skipped"
