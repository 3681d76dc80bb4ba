//! How a mail leaves: by an SMTP relay, or as a file into a folder.

use std::io::Write as _;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};

use crate::config::Config;
use crate::db::Instant;

/// Where mail goes.
#[derive(Clone)]
pub struct Transport {
    from: Mailbox,
    /// The right side of every `Message-ID`.
    host: String,
    way: Way,
}

#[derive(Clone)]
enum Way {
    Relay(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
}

/// A mail ready to leave.
pub(super) struct Outgoing<'a> {
    /// Key of the outbox row: the `Message-ID` stays the same however often it is sent.
    pub(super) id: &'a str,
    pub(super) to: &'a str,
    pub(super) language: &'a str,
    pub(super) subject: &'a str,
    pub(super) body: &'a str,
    pub(super) written_at: Instant,
}

/// Why a mail did not leave.
#[derive(Debug)]
pub(super) struct Failure {
    /// For the operator; without the address.
    pub(super) words: String,
    /// Trying again would not help.
    pub(super) for_good: bool,
}

impl Failure {
    fn for_now(error: impl ToString) -> Self {
        Self { words: error.to_string(), for_good: false }
    }
}

impl Transport {
    /// By the settings: the relay, or `DATA_DIR/mail`.
    ///
    /// # Errors
    /// In words for the operator.
    pub fn of(config: &Config) -> Result<Self, String> {
        let from = config.settings.mail_from.parse().map_err(|error| format!("--mail-from: {error}"))?;
        let host = config.public_url.split("://").nth(1).unwrap_or("kontor");
        let host = host.split(':').next().unwrap_or("kontor").to_owned();
        let way = match &config.settings.smtp_url {
            // A demo's people are invented; no mail of theirs leaves the machine.
            Some(url) if !config.demo => {
                let relay = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                    .map_err(|error| format!("--smtp-url: {error}"))?;
                Way::Relay(relay.timeout(Some(std::time::Duration::from_secs(10))).build())
            }
            _ => Way::Folder(folder(config)),
        };
        Ok(Self { from, host, way })
    }

    pub(super) async fn send(&self, mail: &Outgoing<'_>) -> Result<(), Failure> {
        let message = self.message(mail)?;
        match &self.way {
            Way::Relay(relay) => {
                let sent = relay.send(message).await;
                sent.map(drop).map_err(|error| Failure {
                    words: error.to_string().replace(mail.to, "…"),
                    for_good: error.is_permanent(),
                })
            }
            Way::Folder(folder) => {
                let (folder, id) = (folder.clone(), mail.id.to_owned());
                let written = crate::db::blocking(move || {
                    write_file(&folder, &id, &message.formatted()).map_err(crate::error::Error::internal)
                });
                written.await.map_err(Failure::for_now)
            }
        }
    }

    fn message(&self, mail: &Outgoing<'_>) -> Result<Message, Failure> {
        let wrong = |error: String| Failure { words: error, for_good: true };
        let to: lettre::Address = mail.to.parse().map_err(|_| wrong("not an address".to_owned()))?;
        let header = |name: &'static str, value: &str| {
            HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
        };
        let builder = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .date(SystemTime::from(mail.written_at.utc()))
            .message_id(Some(format!("<{}@{}>", mail.id, self.host)))
            .subject(mail.subject)
            .raw_header(header("Content-Language", mail.language))
            // Nobody's out-of-office answers this.
            .raw_header(header("Auto-Submitted", "auto-generated"));
        builder
            .header(ContentType::TEXT_PLAIN)
            .body(mail.body.to_owned())
            .map_err(|error| wrong(error.to_string()))
    }
}

/// Where mail lies when there is no relay.
pub(super) fn folder(config: &Config) -> PathBuf {
    config.settings.data_dir.join("mail")
}

/// Written beside and then renamed, so that nobody reads half a mail; the same mail again replaces itself.
fn write_file(folder: &Path, id: &str, mail: &[u8]) -> std::io::Result<()> {
    if !folder.is_dir() {
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    }
    let beside = folder.join(format!("{id}.part"));
    let mut file =
        std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside)?;
    file.write_all(mail)?;
    file.sync_all()?;
    std::fs::rename(&beside, folder.join(format!("{id}.eml")))
}
