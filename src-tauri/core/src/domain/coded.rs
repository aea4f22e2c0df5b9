//! A list of codes: an enum whose every variant has a code, in the database, on the command line and in files.

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[ts(export)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant,)* }
        impl $name {
            /// Every one, in the order of their precedence where they have one.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];
            /// The code in the database and on the command line.
            #[must_use]
            pub const fn code(self) -> &'static str { match self { $($name::$variant => $code,)* } }
            /// The one with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$variant),)* _ => None }
            }
        }
    };
}
pub(super) use coded;
