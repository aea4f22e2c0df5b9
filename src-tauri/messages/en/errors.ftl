### What went wrong, apart from shops, files and keys.

error-internal = Something went wrong inside Trackmend. Nothing was changed in your shop.

## Trackmend's own data.

error-store-newer = These data were written by a newer Trackmend.
error-store-newer-action = Install the newest version. I have changed nothing.
error-store-open = I cannot open Trackmend's data.
error-store-open-action = Check that there is room on the disk and that Trackmend may use its folder. I delete nothing; a backup can be put back.
error-store = I could not read or keep something in Trackmend's data.
error-store-action = Check that there is room on the disk, then try again.

## What was asked for does not exist.

error-no-account = There is no connection called “{ $name }”.
error-no-account-action = See which there are: trackmend-cli account list
error-account-ambiguous = Several connections are called “{ $name }”.
error-account-ambiguous-action = Use its number instead: trackmend-cli account list

## The network.

wire-offline = No network. I go on by myself as soon as it is back.
wire-no-such-host = I cannot find your shop's address.
wire-no-such-host-remedy = See whether your shop opens in your browser. If it does not, there is no network, or the address has changed.
wire-unreachable = Your shop does not answer.
wire-unreachable-remedy = See whether your shop opens in your browser. If it does, something lets browsers in and Trackmend not: a firewall, or your web host.
wire-certificate = Your shop could not prove that it is your shop: its certificate is not valid. I sent no key.
wire-certificate-remedy = Open your shop in your browser. If it warns you too, ask your web host to renew the certificate. Check also that your computer's date is right.
wire-lost = The connection to your shop broke off.

## Settings.

settings-unknown = There is no setting “{ $key }”.
settings-unknown-remedy = The settings are: { $known }.
settings-value = “{ $value }” is no value for { $key }.
settings-number-remedy = Give a whole number from { $least } to { $most }.
settings-language-remedy = The languages are en, nl, de and fr.

## A connection could not be tested or kept.

error-nothing-to-test = There is nothing to connect here. Import its file instead.
error-field-missing = “{ $field }” is still empty.
error-not-reached = I did not reach your shop.

## It is no longer there.

error-no-finding = This is no longer in the list.
error-no-proof = There is no such proof.
error-no-order = There is no order { $order } here.
error-no-line = There is no item { $line } in order { $order }.
error-no-line-action = Its items: { $lines }
error-no-page = There is no page to open for this.
error-certificates = This computer does not let me make secure connections.
ask-busy = Another Trackmend is reading { $shop } at the moment. Try again in a minute.
