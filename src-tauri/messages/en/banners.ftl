### What is wrong with a shop rather than with an order.

banner-auto-fulfil =
    { $platform ->
        [Shopify] Your shop marked { $orders } of its last { $of } orders as fulfilled right after payment, without a tracking number.
       *[other] Your shop completed { $orders } of its last { $of } orders right after payment, without a tracking number.
    }
banner-auto-fulfil-means = Once an order is closed, your supplier cannot add its tracking number any more.
banner-auto-fulfil-shopify-open = In Shopify, open Settings, then General, and find “Order processing”.
banner-auto-fulfil-shopify-choose = Under “After an order has been paid”, choose “Don’t fulfill any of the order’s line items automatically”.
banner-auto-fulfil-shopify-save = Save. New orders now wait until your supplier has sent them.
banner-auto-fulfil-plugin-look = In WordPress, open Plugins and look for one that completes paid orders automatically.
banner-auto-fulfil-plugin-off = Switch that off for everything that is sent. Downloads may still complete by themselves.
banner-silent =
    { $supplier ->
        [File] Your supplier sent { $orders ->
            [one] 1 order
           *[other] { $orders } orders
        }, and nothing has reached your shop since { $since }.
       *[other] { $supplier } sent { $orders ->
            [one] 1 order
           *[other] { $orders } orders
        }, and nothing has reached your shop since { $since }.
    }
banner-silent-means =
    { $supplier ->
        [File] One broken connection is more likely than many single mistakes: your supplier’s numbers do not reach the shop any more.
       *[other] One broken connection is more likely than many single mistakes: the numbers from { $supplier } do not reach the shop any more.
    }
banner-silent-open =
    { $supplier ->
        [File] Open your supplier’s website and look at the page with your shop’s connection.
       *[other] Open { $supplier } and look at the page with your shop’s connection.
    }
banner-silent-connect =
    { $supplier ->
        [File] Connect { $platform } there once more. What is missing until then can be added here.
       *[other] Connect { $platform } to { $supplier } once more. What is missing until then can be added here.
    }
banner-arrange =
    { $orders ->
        [one] One order is brought by appointment.
       *[other] { $orders } orders are brought by appointment.
    }
banner-arrange-means = Agree the day of delivery with your customer. They need no tracking number.
