### Settings: what a value must be.

## What is expected.

settings-switch-remedy = Give yes or no.
settings-minute-remedy = Give a time of the day, such as 22:00.
settings-moment-remedy = Give a moment in milliseconds since 1970, or nothing.
settings-days-remedy = Give days such as 2026-12-24, with commas between them.
