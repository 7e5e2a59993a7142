package com.activeeye.workbench.core.workspace;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * A list of records kept as one JSON file: written whole, and set aside, never overwritten, when it cannot be read.
 *
 * @param <T> what the list holds
 */
public final class JsonFile<T> {
    private static final Texts TEXTS = Texts.beside(JsonFile.class);
    private static final int VERSION = 1;

    private final Path file;
    private final Type listType;
    private final Gson gson;

    /**
     * A file of records.
     *
     * @param file where it is kept
     * @param listType the type of {@code List<T>}
     * @param gson the mapper
     */
    public JsonFile(Path file, Type listType, Gson gson) {
        this.file = file;
        this.listType = listType;
        this.gson = gson;
    }

    /**
     * Reads the records.
     *
     * @param clock gives the time for the name of a file that is set aside
     * @param notices is told when the file could not be read and where it lies now
     * @return the records; none when there is no file, or when it was set aside
     * @throws WorkbenchException of kind DISK when it cannot be read, of kind WRONG_STATE when a newer version of
     *         the workbench has written it
     */
    public List<T> read(Clock clock, Consumer<String> notices) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return parse(Files.readString(file));
        } catch (CharacterCodingException | RuntimeException corrupt) {
            // RuntimeException: Gson's own, and whatever a record's constructor says of values it refuses.
            if (corrupt instanceof WorkbenchException fault && fault.kind() == FaultKind.WRONG_STATE) {
                throw fault;
            }
            Path aside = AtomicFile.setAside(file, clock);
            notices.accept(TEXTS.get("workspace.corrupt", file.getFileName(), aside));
            return List.of();
        } catch (IOException e) {
            throw AtomicFile.diskFault(file, e);
        }
    }

    private List<T> parse(String text) {
        JsonObject document = JsonParser.parseString(text).getAsJsonObject();
        int version = document.get("version").getAsInt();
        if (version > VERSION) {
            throw new WorkbenchException(FaultKind.WRONG_STATE, TEXTS.get("workspace.newer", file),
                    TEXTS.get("workspace.newer.todo"));
        }
        List<T> records = gson.fromJson(document.get("records"), listType);
        return List.copyOf(records);
    }

    /**
     * Replaces the records and returns once they are on the disk.
     *
     * @param records all of them
     * @throws WorkbenchException of kind DISK when they cannot be written
     */
    public void write(List<T> records) {
        JsonObject document = new JsonObject();
        document.addProperty("version", VERSION);
        JsonElement array = gson.toJsonTree(records, listType);
        document.add("records", array);
        AtomicFile.write(file, gson.toJson(document).getBytes(StandardCharsets.UTF_8));
    }
}
