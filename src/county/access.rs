//! 交给 serde 的几种走法：一栏一栏、一项一项、一个值。

use serde::de::value::{Error, StringDeserializer, UsizeDeserializer};
use serde::de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess};

use super::reader::NodeReader;

/// 一栏一栏：名字和内容都是读取器。
pub(super) struct Entries<'a, I> {
    pub entries: I,
    pub value: Option<NodeReader<'a>>,
}

impl<I> Entries<'_, I> {
    pub fn new(entries: I) -> Self {
        Entries {
            entries,
            value: None,
        }
    }
}

impl<'a, I> MapAccess<'a> for Entries<'a, I>
where
    I: Iterator<Item = (NodeReader<'a>, NodeReader<'a>)>,
{
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'a>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let Some((key, value)) = self.entries.next() else {
            return Ok(None);
        };
        self.value = Some(value);
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let value = self
            .value
            .take()
            .ok_or_else(|| serde::de::Error::custom("先读名字，后读内容"))?;
        seed.deserialize(value)
    }
}

/// 一项一项。
pub(super) struct Items<I>(pub I);

impl<'a, I: Iterator<Item = NodeReader<'a>>> SeqAccess<'a> for Items<I> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        self.0.next().map(|item| seed.deserialize(item)).transpose()
    }
}

/// 一个值：先是第几个，再是印出来的文字。
pub(super) struct Value {
    pub id: Option<usize>,
    pub text: Option<String>,
}

impl<'a> SeqAccess<'a> for Value {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        if let Some(id) = self.id.take() {
            let id: UsizeDeserializer<Error> = id.into_deserializer();
            return seed.deserialize(id).map(Some);
        }
        let text = self.text.take().map(StringDeserializer::<Error>::new);
        text.map(|text| seed.deserialize(text)).transpose()
    }
}
