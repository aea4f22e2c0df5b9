//! Whether this computer has a way out.

use std::net::UdpSocket;
use std::time::{Duration, Instant};

/// Addresses that are nobody's (RFC 5737, RFC 3849), with the address to send from. Connecting a socket
/// of datagrams sends nothing: the system only looks for a way there, and there is one as soon as there
/// is a network.
const FAR: [(&str, &str); 2] = [("0.0.0.0:0", "192.0.2.1:9"), ("[::]:0", "[2001:db8::1]:9")];
/// How often it is looked whether a network is back.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// There is a network. It may still lead nowhere.
pub(crate) fn has_way_out() -> bool {
    FAR.iter().any(|(near, far)| UdpSocket::bind(near).is_ok_and(|socket| socket.connect(far).is_ok()))
}

/// Waits until there is a network, but not longer than this.
pub(crate) async fn wait(patience: Duration) {
    let began = Instant::now();
    while !has_way_out() && began.elapsed() < patience {
        tokio::time::sleep(LOOK_EVERY).await;
    }
}
