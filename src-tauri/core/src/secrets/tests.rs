//! The vault, with the mock of a keychain, with a passphrase, and (where a session bus is) with the
//! real keychain.

use super::file::Files;
use super::keychain::Keychain;
use super::keys::{KeySource, Keys, PASSPHRASE, PASSPHRASE_FILE};
use super::{Fields, Vault, VaultError};
use keyring_core::{CredentialStore, Error, mock};
use secrecy::{ExposeSecret, SecretString};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

const SECRET: &str = "cs_0123456789abcdef0123456789abcdef01234567";

/// A directory that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("trackmend-vault-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).expect("a folder for the test");
        Folder(path)
    }

    fn vault(&self) -> PathBuf {
        self.0.join("vault.age")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A vault with a passphrase that costs next to nothing.
fn cheap(path: &Path, passphrase: &str) -> Vault {
    let files = Files::at(path.to_path_buf()).expect("a path with a name");
    Vault::with(files, Keys::Passphrase { passphrase: passphrase.into(), work: 4 })
}

fn with_chain(path: &Path, open: super::keychain::Open) -> Vault {
    let files = Files::at(path.to_path_buf()).expect("a path with a name");
    Vault::with(files, Keys::keychain(Keychain::with(open)))
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(key, secret)| ((*key).to_owned(), SecretString::from(*secret))).collect()
}

fn told(fields: &Fields) -> Vec<(&str, &str)> {
    fields.iter().map(|(key, secret)| (key.as_str(), secret.expose_secret())).collect()
}

/// A mock of a keychain that lives as long as the process; each call site has its own.
macro_rules! mock_chain {
    () => {{
        fn open() -> keyring_core::Result<Arc<CredentialStore>> {
            static STORE: OnceLock<Arc<CredentialStore>> = OnceLock::new();
            Ok(Arc::clone(STORE.get_or_init(|| mock::Store::new().expect("the mock opens"))))
        }
        open
    }};
}

fn no_chain() -> keyring_core::Result<Arc<CredentialStore>> {
    Err(Error::PlatformFailure("no bus".into()))
}

#[tokio::test]
async fn what_was_put_is_there_again_and_nothing_of_it_stands_in_the_file() {
    let folder = Folder::new();
    let vault = cheap(&folder.vault(), "open sesame");
    assert!(!vault.exists() && vault.get("shop").await.expect("no vault is an empty vault").is_empty());
    assert!(!folder.vault().exists(), "asking makes no file");

    vault.put("shop", fields(&[("key", "ck_1"), ("secret", SECRET)])).await.expect("kept");
    vault.put("other", fields(&[("token", "\"quoted\\ \u{1f4e6}\n")])).await.expect("kept");
    vault.put("shop", fields(&[("secret", SECRET)])).await.expect("put replaces");

    let again = cheap(&folder.vault(), "open sesame");
    assert_eq!(told(&again.get("shop").await.expect("opens")), [("secret", SECRET)]);
    assert_eq!(told(&again.get("other").await.expect("opens")), [("token", "\"quoted\\ \u{1f4e6}\n")]);

    let bytes = std::fs::read(folder.vault()).expect("the file is there");
    assert!(bytes.starts_with(b"age-encryption.org/v1\n"), "any age tool opens it");
    assert!(!bytes.windows(SECRET.len()).any(|part| part == SECRET.as_bytes()));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode =
            |name: &str| std::fs::metadata(folder.0.join(name)).expect("is there").permissions().mode();
        assert_eq!((mode("vault.age") & 0o777, mode("vault.lock") & 0o777), (0o600, 0o600));
    }
    assert!(!folder.0.join("vault.age.new").exists(), "nothing half-written stays");
}

#[tokio::test]
async fn removing_forgets_one_account_and_no_other() {
    let folder = Folder::new();
    let vault = cheap(&folder.vault(), "p");
    vault.remove("nobody").await.expect("fine without a vault");
    assert!(!vault.exists(), "and makes none");
    vault.put("a", fields(&[("k", "1")])).await.expect("kept");
    vault.put("b", fields(&[("k", "2")])).await.expect("kept");
    vault.remove("a").await.expect("forgotten");
    vault.remove("a").await.expect("twice is fine");
    assert!(vault.get("a").await.expect("opens").is_empty());
    assert_eq!(told(&vault.get("b").await.expect("opens")), [("k", "2")]);
}

#[tokio::test]
async fn a_change_by_another_process_is_seen() {
    let folder = Folder::new();
    let (one, two) = (cheap(&folder.vault(), "p"), cheap(&folder.vault(), "p"));
    one.put("a", fields(&[("k", "1")])).await.expect("kept");
    assert_eq!(told(&two.get("a").await.expect("opens")), [("k", "1")]);
    one.put("a", fields(&[("k", "2")])).await.expect("kept");
    assert_eq!(
        told(&two.get("a").await.expect("opens")),
        [("k", "2")],
        "same length, same moment, other file"
    );
    std::fs::remove_file(folder.vault()).expect("taken away");
    assert!(two.get("a").await.expect("no vault is an empty vault").is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_writers_lose_nobodys_entry() {
    let folder = Folder::new();
    let writers: Vec<_> = (0..24)
        .map(|n| {
            let vault = cheap(&folder.vault(), "p");
            tokio::spawn(async move { vault.put(&format!("account {n}"), fields(&[("k", "v")])).await })
        })
        .collect();
    for writer in writers {
        writer.await.expect("runs").expect("kept");
    }
    let vault = cheap(&folder.vault(), "p");
    for n in 0..24 {
        assert!(!vault.get(&format!("account {n}")).await.expect("opens").is_empty(), "account {n} is there");
    }
}

/// What [`two_processes_lose_nobodys_entry`] starts in processes of their own; by itself it has
/// nothing to write to.
#[tokio::test]
async fn a_process_that_writes() {
    let (Ok(path), Ok(name)) = (std::env::var("TEST_VAULT"), std::env::var("TEST_NAME")) else { return };
    let vault = cheap(Path::new(&path), "p");
    for n in 0..20 {
        vault.put(&format!("{name} {n}"), fields(&[("k", "v")])).await.expect("kept");
    }
}

#[tokio::test]
async fn two_processes_lose_nobodys_entry() {
    let folder = Folder::new();
    let name = std::thread::current().name().unwrap_or_default().to_owned();
    let part = name.replace("two_processes_lose_nobodys_entry", "a_process_that_writes");
    let children: Vec<_> = ["one", "two"]
        .map(|name| {
            std::process::Command::new(std::env::current_exe().expect("this program"))
                .args([&part, "--exact", "--quiet"])
                .env("TEST_VAULT", folder.vault())
                .env("TEST_NAME", name)
                .stdout(std::process::Stdio::null())
                .spawn()
                .expect("a second process")
        })
        .into();
    for mut child in children {
        assert!(child.wait().expect("ends").success());
    }
    let vault = cheap(&folder.vault(), "p");
    for name in ["one", "two"] {
        for n in 0..20 {
            let found = vault.get(&format!("{name} {n}")).await.expect("opens");
            assert!(!found.is_empty(), "{name} {n} is there");
        }
    }
}

#[tokio::test]
async fn a_wrong_passphrase_is_told_and_changes_nothing() {
    let folder = Folder::new();
    cheap(&folder.vault(), "right").put("a", fields(&[("k", SECRET)])).await.expect("kept");
    let before = std::fs::read(folder.vault()).expect("there");
    let wrong = cheap(&folder.vault(), "wrong");
    assert!(matches!(wrong.get("a").await, Err(VaultError::WrongPassphrase)));
    assert!(matches!(wrong.put("b", Fields::new()).await, Err(VaultError::WrongPassphrase)));
    assert!(matches!(wrong.remove("a").await, Err(VaultError::WrongPassphrase)));
    assert_eq!(std::fs::read(folder.vault()).expect("there"), before);
}

#[tokio::test]
async fn the_wrong_kind_of_key_is_told() {
    let (by_phrase, by_chain) = (Folder::new(), Folder::new());
    cheap(&by_phrase.vault(), "p").put("a", Fields::new()).await.expect("kept");
    with_chain(&by_chain.vault(), mock_chain!()).put("a", Fields::new()).await.expect("kept");
    let without = with_chain(&by_phrase.vault(), mock_chain!());
    assert!(matches!(without.get("a").await, Err(VaultError::PassphraseMissing)));
    let with = cheap(&by_chain.vault(), "p");
    assert!(matches!(with.get("a").await, Err(VaultError::NotByPassphrase)));
}

#[tokio::test]
async fn a_key_that_the_keychain_lost_leaves_the_vault_alone_until_the_owner_says_so() {
    let folder = Folder::new();
    with_chain(&folder.vault(), mock_chain!()).put("a", fields(&[("k", "1")])).await.expect("kept");
    let before = std::fs::read(folder.vault()).expect("there");

    let vault = with_chain(&folder.vault(), mock_chain!());
    assert!(matches!(vault.get("a").await, Err(VaultError::KeyLost)));
    assert!(matches!(vault.check().await, Err(VaultError::KeyLost)));
    assert!(matches!(vault.put("b", Fields::new()).await, Err(VaultError::KeyLost)));
    assert_eq!(std::fs::read(folder.vault()).expect("there"), before, "neither replaced nor deleted");

    let aside = vault.set_aside().await.expect("renamed").expect("there was one");
    assert_eq!(aside, folder.0.join("vault.age.old-1"));
    vault.put("b", fields(&[("k", "2")])).await.expect("a new one begins");
    assert_eq!(told(&vault.get("b").await.expect("opens")), [("k", "2")]);
    assert_eq!(std::fs::read(aside).expect("still there"), before);
}

#[tokio::test]
async fn another_key_in_the_keychain_counts_as_lost() {
    let folder = Folder::new();
    with_chain(&folder.vault(), mock_chain!()).put("a", Fields::new()).await.expect("kept");
    let kept = std::fs::read(folder.vault()).expect("there");
    let other = mock_chain!();
    std::fs::remove_file(folder.vault()).expect("taken away");
    with_chain(&folder.vault(), other).put("a", Fields::new()).await.expect("with another key");
    std::fs::write(folder.vault(), kept).expect("the first one is back");
    assert!(matches!(with_chain(&folder.vault(), other).get("a").await, Err(VaultError::KeyLost)));
}

#[tokio::test]
async fn two_data_directories_do_not_share_a_key() {
    let (one, two) = (Folder::new(), Folder::new());
    let chain = mock_chain!();
    with_chain(&one.vault(), chain).put("a", fields(&[("k", "1")])).await.expect("kept");
    with_chain(&two.vault(), chain).put("a", fields(&[("k", "2")])).await.expect("kept");
    std::fs::copy(one.vault(), two.vault()).expect("copied");
    assert!(matches!(with_chain(&two.vault(), chain).get("a").await, Err(VaultError::KeyLost)));
    assert_eq!(told(&with_chain(&one.vault(), chain).get("a").await.expect("opens")), [("k", "1")]);
}

#[tokio::test]
async fn no_keychain_is_told_and_a_later_one_is_used() {
    static UP: OnceLock<Arc<CredentialStore>> = OnceLock::new();
    fn late() -> keyring_core::Result<Arc<CredentialStore>> {
        UP.get().map_or_else(no_chain, |store| Ok(Arc::clone(store)))
    }
    let folder = Folder::new();
    let vault = with_chain(&folder.vault(), late);
    assert!(vault.get("a").await.expect("nothing to open").is_empty());
    let missing = vault.put("a", Fields::new()).await.expect_err("nowhere to keep the key");
    assert!(matches!(missing, VaultError::KeychainMissing(_)) && missing.may_pass(), "{missing}");
    assert!(!vault.exists(), "nothing half-made");
    assert!(UP.set(mock::Store::new().expect("the mock opens")).is_ok());
    vault.put("a", fields(&[("k", "1")])).await.expect("now it is up");
    assert_eq!(told(&vault.get("a").await.expect("opens")), [("k", "1")]);
}

#[tokio::test]
async fn a_keychain_that_was_started_anew_is_opened_again() {
    static OPENED: AtomicU32 = AtomicU32::new(0);
    static STORE: OnceLock<Arc<mock::Store>> = OnceLock::new();
    fn open() -> keyring_core::Result<Arc<CredentialStore>> {
        OPENED.fetch_add(1, Ordering::Relaxed);
        Ok(Arc::clone(STORE.get_or_init(|| mock::Store::new().expect("the mock opens"))) as _)
    }
    fn fails_once(error: Error) {
        let store = STORE.get().expect("opened").inner.lock().expect("sound");
        store.borrow()[0].set_error(error);
    }
    let folder = Folder::new();
    let vault = with_chain(&folder.vault(), open);
    vault.check().await.expect("answers");
    fails_once(Error::PlatformFailure("the connection was closed".into()));
    vault.put("a", fields(&[("k", "1")])).await.expect("a second connection");
    assert_eq!(OPENED.load(Ordering::Relaxed), 2);

    let other = with_chain(&folder.vault(), open);
    fails_once(Error::NoStorageAccess("locked".into()));
    assert!(matches!(other.get("a").await, Err(VaultError::KeychainLocked(_))));
    assert_eq!(told(&other.get("a").await.expect("unlocked meanwhile")), [("k", "1")]);
}

#[tokio::test]
async fn a_damaged_vault_is_told_and_left_alone() {
    let folder = Folder::new();
    cheap(&folder.vault(), "p").put("a", fields(&[("k", SECRET)])).await.expect("kept");
    let good = std::fs::read(folder.vault()).expect("there");
    let mut flipped = good.clone();
    *flipped.last_mut().expect("not empty") ^= 1;
    let cases = [Vec::new(), b"not a vault\n".to_vec(), good[..good.len() - 3].to_vec(), flipped];
    for bad in cases {
        std::fs::write(folder.vault(), &bad).expect("written");
        let vault = cheap(&folder.vault(), "p");
        let said = vault.get("a").await.expect_err("does not open");
        assert!(matches!(said, VaultError::Damaged(_)), "{said}");
        assert!(vault.put("b", Fields::new()).await.is_err());
        assert_eq!(std::fs::read(folder.vault()).expect("there"), bad);
    }
}

#[tokio::test]
async fn content_of_another_shape_is_told_without_quoting_it() {
    let folder = Folder::new();
    let keys = Keys::Passphrase { passphrase: "p".into(), work: 4 };
    let files = Files::at(folder.vault()).expect("a path");
    let bytes =
        keys.encrypt(&files, &format!("{{\"a\":\"{SECRET}\"}}").into_bytes().into()).expect("encrypts");
    std::fs::write(folder.vault(), bytes).expect("written");
    let said = cheap(&folder.vault(), "p").get("a").await.expect_err("not a vault");
    assert!(!format!("{said} {said:?}").contains(SECRET), "{said:?}");
}

#[tokio::test]
async fn nothing_that_can_be_printed_holds_a_secret() {
    let folder = Folder::new();
    let vault = cheap(&folder.vault(), SECRET);
    vault.put("a", fields(&[("k", SECRET)])).await.expect("kept");
    let printed = format!(
        "{vault:?} {:?} {:?} {:?}",
        vault.get("a").await,
        KeySource::Passphrase(SECRET.into()),
        cheap(&folder.vault(), "x").get("a").await,
    );
    assert!(!printed.contains(SECRET), "{printed}");
}

#[tokio::test]
async fn a_vault_of_this_process_opens_in_it_alone() {
    let folder = Folder::new();
    let vault = Vault::open(folder.vault(), KeySource::ThisProcess).expect("opens");
    vault.put("a", fields(&[("k", "1")])).await.expect("kept");
    assert_eq!(told(&vault.clone().get("a").await.expect("opens")), [("k", "1")]);
    let later = Vault::open(folder.vault(), KeySource::ThisProcess).expect("opens");
    assert!(matches!(later.get("a").await, Err(VaultError::KeyLost)));
}

#[tokio::test]
async fn a_passphrase_at_its_real_cost_takes_no_seconds() {
    let folder = Folder::new();
    let source = || KeySource::Passphrase("correct horse".into());
    let begun = std::time::Instant::now();
    Vault::open(folder.vault(), source())
        .expect("opens")
        .put("a", fields(&[("k", "1")]))
        .await
        .expect("kept");
    let vault = Vault::open(folder.vault(), source()).expect("opens");
    assert_eq!(told(&vault.get("a").await.expect("opens")), [("k", "1")]);
    let both = begun.elapsed();
    for _ in 0..200 {
        vault.get("a").await.expect("from memory");
    }
    // Generous: other tests run beside it.
    assert!(both.as_secs() < 20, "writing and reading took {both:?}");
    assert!(begun.elapsed() - both < both, "what was read is not decrypted again");
}

#[test]
fn the_environment_names_the_key() {
    let folder = Folder::new();
    let file = folder.0.join("passphrase");
    let phrase = |source: Result<KeySource, VaultError>| match source {
        Ok(KeySource::Passphrase(text)) => Some(text.expose_secret().to_owned()),
        _ => None,
    };
    assert!(matches!(KeySource::from_environment(|_| None), Ok(KeySource::Keychain)));
    assert!(matches!(KeySource::from_environment(|_| Some(String::new())), Ok(KeySource::Keychain)));
    let plain = |name: &str| (name == PASSPHRASE).then(|| "from it".to_owned());
    assert_eq!(phrase(KeySource::from_environment(plain)).as_deref(), Some("from it"));

    let named = |name: &str| match name {
        PASSPHRASE_FILE => Some(file.display().to_string()),
        _ => Some("not this one".to_owned()),
    };
    let missing = KeySource::from_environment(named).expect_err("the file is not there");
    assert!(
        matches!(&missing, VaultError::PassphraseUnreadable { path, .. } if path.ends_with("passphrase"))
    );
    std::fs::write(&file, "\n").expect("written");
    assert!(matches!(KeySource::from_environment(named), Err(VaultError::PassphraseUnreadable { .. })));
    std::fs::write(&file, " with spaces \r\n").expect("written");
    assert_eq!(phrase(KeySource::from_environment(named)).as_deref(), Some(" with spaces "));
}

/// Runs where a session bus is: `dbus-run-session`, with gnome-keyring unlocked in it.
#[tokio::test]
async fn the_real_keychain_keeps_the_key() {
    if std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_none() {
        #[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
        {
            eprintln!("SKIPPED the_real_keychain_keeps_the_key: no session bus (DBUS_SESSION_BUS_ADDRESS)");
        }
        return;
    }
    let (folder, other) = (Folder::new(), Folder::new());
    let open = |folder: &Folder| Vault::open(folder.vault(), KeySource::Keychain).expect("opens");
    open(&folder).check().await.expect("the keychain answers");
    open(&folder).put("shop", fields(&[("secret", SECRET)])).await.expect("kept");
    assert_eq!(told(&open(&folder).get("shop").await.expect("opens")), [("secret", SECRET)]);
    open(&folder).put("second", fields(&[("k", "1")])).await.expect("kept with the same key");
    assert_eq!(told(&open(&folder).get("shop").await.expect("opens")), [("secret", SECRET)]);

    std::fs::copy(folder.vault(), other.vault()).expect("copied");
    assert!(matches!(open(&other).get("shop").await, Err(VaultError::KeyLost)), "its directory has no key");

    // Leave the keychain as it was.
    let files = Files::at(folder.vault()).expect("a path");
    assert!(super::keys::forget(&files), "the key was in the keychain");
    assert!(matches!(open(&folder).get("shop").await, Err(VaultError::KeyLost)), "it is gone");
}
