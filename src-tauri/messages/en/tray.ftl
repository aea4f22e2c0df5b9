### The tray and notifications: what is said while the window is closed.

tray-stays = I stay in the tray
tray-stays-where = and tell you only when a customer is affected.
tray-import-forgotten = This preview is no longer there. Choose the file once more.
tray-files = Files with a table
tray-demo-no-page = The demo shop is invented, so there is no page to open.
tray-notice-show = Show
tray-autostart-failed = Your computer did not take this setting.
tray-autostart-failed-action = Put Trackmend into the list of programs that start with the computer, in the settings of your system.

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
tray-need-to-know = I need to know
tray-parcel-trouble = Parcel trouble
tray-fix-the-cause = Fix the cause
tray-checking = Checking…
tray-offline = No network. I go on by myself
tray-checked = Checked { $time }
# Follows the line above, after a comma: a shop that was read earlier.
tray-checked-behind = { $shop } { $time }
tray-check-now = Check now
tray-look-up =
    { $count ->
        [one] Look up 1 number
       *[other] Look up { $count } numbers
    }
tray-mute = Mute for an hour
tray-unmute = Muted until { $time }: unmute
tray-muted = Muted until { $time }
tray-open = Open Trackmend
tray-quit = Quit
