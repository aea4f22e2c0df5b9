### Settings: what a value must be.

## What is expected.

settings-switch-remedy = Give yes or no.
settings-minute-remedy = Give a time of the day, such as 22:00.
settings-moment-remedy = Give a moment in milliseconds since 1970, or nothing.
settings-days-remedy = Give days such as 2026-12-24, with commas between them.
settings-host-remedy = Give a name such as push.my-shop.example, without https:// and without a port; or nothing.

## Pushes from platforms.

receive-port = Nobody can be heard on port { $port }: another program has it, or it is not allowed.
receive-nothing-to-read = “{ $name }” cannot be read by Trackmend, so a push would change nothing.
receive-unsigned = I do not know how “{ $name }” signs what it pushes, so a secret for it would check nothing.
