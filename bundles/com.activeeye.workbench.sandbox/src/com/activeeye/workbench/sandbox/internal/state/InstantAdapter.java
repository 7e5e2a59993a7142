package com.activeeye.workbench.sandbox.internal.state;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

/** Instants as ISO 8601 text. */
final class InstantAdapter extends TypeAdapter<Instant> {

    @Override
    public void write(JsonWriter out, Instant value) throws IOException {
        out.value(value.toString());
    }

    @Override
    public Instant read(JsonReader in) throws IOException {
        try {
            return Instant.parse(in.nextString());
        } catch (DateTimeException e) {
            throw new JsonParseException(e);
        }
    }
}
