### The tray and notifications: what is said while the window is closed.

tray-stays = I stay in the tray
tray-stays-where = and tell you only when a customer is affected.
tray-import-forgotten = This preview is no longer there. Choose the file once more.
tray-files = Files with a table
tray-demo-no-page = The demo shop is invented, so there is no page to open.

## The icon's menu: what leads, and what can be done.

tray-to-do =
    { $count ->
        [one] 1 to do
       *[other] { $count } to do
    }
tray-in-order = In order
tray-nothing-connected = Nothing connected yet
tray-connection-needs-you = A connection needs you
tray-not-checked = Not checked yet
tray-no-tracking = Customer has no tracking
tray-checking = Checking…
tray-offline = No network. I go on by myself
tray-checked = Checked { $time }
tray-check-now = Check now
tray-open = Open Trackmend
tray-start-with-computer = Start with the computer
tray-quit = Quit
