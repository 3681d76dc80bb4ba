//! Settings that cannot be meant are refused at the start, with words that say what to do.

use std::os::unix::fs::PermissionsExt as _;

use crate::support::{Process, finished, write_signing_key};

#[track_caller]
fn refused(words: &[&str], expected: &str) {
    let folder = tempfile::tempdir().unwrap();
    let output = finished(folder.path(), words);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{words:?} was not refused: {said}");
    assert!(said.contains(expected), "{words:?} was refused, but not with {expected:?}: {said}");
}

#[test]
fn plain_http_under_a_public_name_is_refused() {
    refused(&["--public-url", "http://kontor.example.org"], "--insecure-cookies");
}

#[test]
fn plain_http_is_served_when_it_is_meant() {
    let folder = tempfile::tempdir().unwrap();
    let meant = ["--public-url", "http://kontor.example.org", "--insecure-cookies"];
    let process = Process::start(folder.path(), &meant);
    assert_eq!(process.ask(process.address, "GET / HTTP/1.1").0, 200);
}

#[test]
fn a_data_folder_that_is_a_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let output = finished(&file, &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--data-dir"));
}

#[test]
fn an_address_that_is_none_is_refused() {
    refused(&["--listen", "everywhere"], "--listen");
    refused(&["--metrics-listen", "9090"], "--metrics-listen");
    refused(&["--trusted-proxy", "the-proxy"], "--trusted-proxy");
    refused(&["--smtp-url", "mail.example.org"], "--smtp-url");
}

#[test]
fn an_address_that_somebody_else_has_is_refused() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for setting in ["--listen", "--metrics-listen"] {
        refused(&[setting, &address], &format!("name another address by {setting}"));
    }
}

#[test]
fn a_log_level_that_is_none_is_refused() {
    refused(&["--log", "kontor=loud"], "--log");
}

#[test]
fn a_public_address_with_a_path_is_refused() {
    refused(&["--public-url", "https://example.org/kontor"], "--public-url");
    refused(&["--public-url", "kontor"], "--public-url");
}

#[test]
fn a_sender_that_is_no_address_is_refused() {
    refused(&["--mail-from", "nobody"], "--mail-from");
}

#[test]
fn a_relay_that_would_get_the_password_in_the_open_is_refused() {
    for url in
        ["smtp://ann:secret@mail.example.org", "smtp://ann:secret@mail.example.org:587/?tls=opportunistic"]
    {
        refused(&["--smtp-url", url], "?tls=required");
    }
}

#[test]
fn an_unknown_database_is_refused() {
    refused(&["--database-url", "mysql://localhost/kontor"], "postgres://");
}

#[test]
fn a_number_that_is_none_is_refused() {
    refused(&["--max-connections", "many"], "--max-connections");
}

#[cfg(feature = "postgres")]
#[test]
fn postgres_wants_the_key_that_all_nodes_share() {
    refused(&["--database-url", "postgres://localhost/kontor"], "--signing-key-file");
}

#[test]
fn a_signing_key_that_others_may_read_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("key.pem");
    write_signing_key(&key);
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o644)).unwrap();
    refused(&["--signing-key-file", key.to_str().unwrap()], "chmod 600");
}

#[test]
fn a_signing_key_that_is_none_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("key.pem");
    std::fs::write(&key, "not a key").unwrap();
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600)).unwrap();
    refused(&["--signing-key-file", key.to_str().unwrap()], "key.pem");
}

/// Every setting of the code has a flag, a variable and a sentence in `--help`.
#[test]
fn help_documents_every_setting() {
    let folder = tempfile::tempdir().unwrap();
    let help = String::from_utf8(finished(folder.path(), &["--help"]).stdout).unwrap();
    let code = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/config.rs")).unwrap();
    let variables: Vec<&str> =
        code.split("env = \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(variables.len() > 10, "{variables:?}");
    for variable in variables {
        assert!(help.contains(variable), "--help does not name {variable}");
    }
}
