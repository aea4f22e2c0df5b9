### What needs the owner: lists, causes, and the few words of a row.


## The few words of a row.

why-closed-by-person = Marked as completed by { $who }
why-closed-by-hand = Marked as completed by hand
why-closed-by-setting = Completed automatically by a shop setting
why-closed-by-app = Marked as completed by the app { $app }
why-closed-by-program = Marked as completed by a program
why-no-number = Completed without a tracking number

## What happened, in one sentence. It blames nobody.

cause-closed-by-person = Marked as completed by { $who } ({ $closed }), so the tracking number could not be added.
cause-closed-by-hand = Marked as completed by hand ({ $closed }), so the tracking number could not be added.
cause-closed-by-setting = A setting of your shop completed it automatically ({ $closed }), so the tracking number could not be added.
cause-closed-by-app = The app { $app } marked it as completed ({ $closed }), so the tracking number could not be added.
cause-closed-by-program = A program marked it as completed without a tracking number ({ $closed }). Your shop does not say which.
cause-unknown = Completed without a tracking number. Your shop does not say who did it.

## How sure that is.

confidence-certain = Certain: your shop's own record says so.
confidence-likely = Likely: it fits, and nothing speaks against it.
confidence-unknown = Not known: nobody recorded who did it.
