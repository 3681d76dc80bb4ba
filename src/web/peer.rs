//! From which address a request comes.

use std::net::{IpAddr, Ipv6Addr};

use actix_web::HttpRequest;

/// The client's address: the peer's, or what a proxy of ours says. An IPv6 client counts as its /64, of which anybody gets a whole one.
///
/// `X-Forwarded-For` is believed only from the given proxies, and only its last entry that is not itself one of them.
pub fn client_address(request: &HttpRequest, proxies: &[IpAddr]) -> IpAddr {
    let unknown = IpAddr::V6(Ipv6Addr::UNSPECIFIED);
    let peer = request.peer_addr().map_or(unknown, |address| address.ip().to_canonical());
    if !proxies.contains(&peer) {
        return network(peer);
    }
    let told = request.headers().get_all("x-forwarded-for").filter_map(|value| value.to_str().ok());
    let told: Vec<&str> = told.flat_map(|value| value.split(',')).collect();
    let mut nearest_first =
        told.iter().rev().map(|entry| entry.trim().parse::<IpAddr>().map(|ip| ip.to_canonical()));
    // What stands left of an entry that cannot be read was written by nobody we trust.
    match nearest_first.find(|entry| !matches!(entry, Ok(ip) if proxies.contains(ip))) {
        Some(Ok(client)) => network(client),
        _ => network(peer),
    }
}

fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn seen(peer: &str, forwarded: Option<&str>, proxies: &[&str]) -> String {
        let mut request = TestRequest::default().peer_addr(format!("{peer}:4000").parse().unwrap());
        if let Some(forwarded) = forwarded {
            request = request.insert_header(("x-forwarded-for", forwarded));
        }
        let proxies: Vec<IpAddr> = proxies.iter().map(|ip| ip.parse().unwrap()).collect();
        client_address(&request.to_http_request(), &proxies).to_string()
    }

    #[test]
    fn only_our_proxies_are_believed_and_only_about_the_last_hop() {
        assert_eq!(seen("192.0.2.7", Some("198.51.100.1"), &[]), "192.0.2.7");
        assert_eq!(seen("192.0.2.7", Some("198.51.100.1"), &["10.0.0.1"]), "192.0.2.7");
        assert_eq!(seen("10.0.0.1", Some("1.2.3.4, 198.51.100.1"), &["10.0.0.1"]), "198.51.100.1");
        assert_eq!(
            seen("10.0.0.1", Some("198.51.100.1, 10.0.0.2"), &["10.0.0.1", "10.0.0.2"]),
            "198.51.100.1"
        );
        assert_eq!(seen("10.0.0.1", Some("198.51.100.1, junk"), &["10.0.0.1"]), "10.0.0.1");
        assert_eq!(seen("10.0.0.1", None, &["10.0.0.1"]), "10.0.0.1");
        assert_eq!(seen("[2001:db8:1:2:3:4:5:6]", None, &[]), "2001:db8:1:2::");
    }
}
