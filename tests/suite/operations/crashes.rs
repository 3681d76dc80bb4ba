//! The process is killed while people work: what was acknowledged is there afterwards, whole, and nothing is there by halves.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use crate::support::{Process, exchange, finished};

const ROUNDS: usize = 6;
const WRITERS: usize = 4;

/// What a founded company must bring along: rows of four tables beside its own.
fn record(name: &str) -> Value {
    json!({
        "name": name, "country": "HU", "sectors": ["25.53", "10.71"],
        "languages": [{ "language": "en", "level": "b2" }, { "language": "de", "level": "b1" }],
        "countries": [{ "country": "SE", "stance": "wanted" }, { "country": "AT", "stance": "wanted" }],
    })
}

fn administrator(data: &Path, more: &[&str]) -> String {
    let output = finished(data, &[&["admin", "create", "--email", "root@kontor.example"], more].concat());
    let said = String::from_utf8(output.stdout).unwrap();
    let line =
        said.lines().find_map(|line| line.strip_prefix("password")).unwrap_or_else(|| panic!("{said}"));
    line.split_whitespace().next().unwrap().to_owned()
}

fn sign_in(address: SocketAddr, password: &str) -> String {
    let body = json!({ "email": "root@kontor.example", "password": password }).to_string();
    let (status, body) = exchange(address, "POST", "/api/v1/tokens", &[], &body).unwrap();
    assert_eq!(status, 200, "{body}");
    let pair: Value = serde_json::from_str(&body).unwrap();
    format!("Bearer {}", pair["access_token"].as_str().unwrap())
}

/// Founds companies until the process is gone; the names and keys of those that were acknowledged.
fn work(address: SocketAddr, token: &str, writer: usize) -> Vec<(String, String)> {
    let mut acknowledged = Vec::new();
    for number in 0.. {
        let name = format!("Mill {writer} {number} {}", uuid::Uuid::new_v4().simple());
        let headers = [("Authorization", token), ("Idempotency-Key", name.rsplit(' ').next().unwrap())];
        match exchange(address, "POST", "/api/v1/organisations", &headers, &record(&name).to_string()) {
            Some((201, body)) => {
                let made: Value = serde_json::from_str(&body).unwrap();
                acknowledged.push((name, made["id"].as_str().unwrap().to_owned()));
            }
            Some((status, body)) => panic!("{status}: {body}"),
            None => break,
        }
    }
    acknowledged
}

/// Everything acknowledged over all rounds is there, whole; each founded company has its owner; a retry founds nothing anew.
fn survives(data: &Path, more: &[&str]) {
    let password = administrator(data, more);
    let more = [
        more,
        &["--rate-requests", "1000000", "--rate-sign-in", "1000000", "--public-url", "http://127.0.0.1:8080"],
    ]
    .concat();
    let mut acknowledged = Vec::new();
    for _ in 0..ROUNDS {
        let process = Process::start(data, &more);
        let (address, token) = (process.address, sign_in(process.address, &password));
        let writers = (0..WRITERS).map(|writer| {
            let token = token.clone();
            std::thread::spawn(move || work(address, &token, writer))
        });
        let writers: Vec<_> = writers.collect();
        std::thread::sleep(Duration::from_millis(250));
        process.kill();
        acknowledged.extend(writers.into_iter().flat_map(|writer| writer.join().unwrap()));
    }
    assert!(acknowledged.len() > ROUNDS, "{} acknowledged", acknowledged.len());
    let process = Process::start(data, &more);
    let token = sign_in(process.address, &password);
    let ask = |method: &str, path: &str, key: Option<&str>, body: &str| {
        let mut headers = vec![("Authorization", token.as_str())];
        headers.extend(key.map(|key| ("Idempotency-Key", key)));
        let (status, body) = exchange(process.address, method, path, &headers, body).unwrap();
        (status, serde_json::from_str::<Value>(&body).unwrap_or_default())
    };
    let (_, own) = ask("GET", "/api/v1/organisations", None, "");
    let own: BTreeSet<&str> =
        own["items"].as_array().unwrap().iter().filter_map(|one| one["id"].as_str()).collect();
    for (name, id) in &acknowledged {
        assert!(own.contains(id.as_str()), "{name} was acknowledged and is not there");
    }
    for id in &own {
        let (status, found) = ask("GET", &format!("/api/v1/organisations/{id}"), None, "");
        assert_eq!(status, 200);
        for list in ["sectors", "languages", "countries"] {
            assert_eq!(found[list].as_array().map(Vec::len), Some(2), "{list} of {found}");
        }
    }
    for (name, id) in acknowledged.iter().rev().take(10) {
        let key = name.rsplit(' ').next();
        let (status, again) = ask("POST", "/api/v1/organisations", key, &record(name).to_string());
        assert_eq!((status, again["id"].as_str()), (201, Some(id.as_str())));
    }
    process.terminate();
    assert_eq!(process.ended().code(), Some(0));
}

#[test]
fn nothing_acknowledged_is_lost_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    survives(folder.path(), &[]);
}

#[cfg(feature = "postgres")]
#[test]
fn nothing_acknowledged_is_lost_on_postgres() {
    let folder = tempfile::tempdir().unwrap();
    let database = crate::support::OwnDatabase::create();
    let key = folder.path().join("key.pem");
    crate::support::write_signing_key(&key);
    survives(
        folder.path(),
        &["--database-url", &database.url(), "--signing-key-file", key.to_str().unwrap()],
    );
}

/// Two nodes share a database and a key: a token of one is good at the other, and one goes on when the other is gone.
#[cfg(feature = "postgres")]
#[test]
fn a_node_goes_on_alone() {
    let folder = tempfile::tempdir().unwrap();
    let database = crate::support::OwnDatabase::create();
    let key = folder.path().join("key.pem");
    crate::support::write_signing_key(&key);
    let (url, key) = (database.url(), key.to_str().unwrap().to_owned());
    let shared =
        ["--database-url", &url, "--signing-key-file", &key, "--public-url", "http://127.0.0.1:8080"];
    let password = administrator(folder.path(), &shared[..4]);
    let (one, other) = (Process::start(folder.path(), &shared), Process::start(folder.path(), &shared));
    let token = sign_in(one.address, &password);
    let headers = [("Authorization", token.as_str())];
    let (status, made) =
        exchange(one.address, "POST", "/api/v1/organisations", &headers, &record("Mill").to_string())
            .unwrap();
    assert_eq!(status, 201, "{made}");
    let id = serde_json::from_str::<Value>(&made).unwrap()["id"].as_str().unwrap().to_owned();
    one.kill();
    let (status, _) =
        exchange(other.address, "GET", &format!("/api/v1/organisations/{id}"), &headers, "").unwrap();
    assert_eq!(status, 200);
    let (status, _) = exchange(other.address, "DELETE", "/api/v1/tokens", &headers, "").unwrap();
    assert_eq!(status, 204);
    let (status, _) = exchange(other.address, "GET", "/api/v1/me", &headers, "").unwrap();
    assert_eq!(status, 401);
}
