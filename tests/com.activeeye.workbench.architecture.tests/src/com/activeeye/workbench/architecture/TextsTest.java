package com.activeeye.workbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a text that is there twice, Java takes the last one without a word. */
class TextsTest {
    @ParameterizedTest
    @EnumSource(Layer.class)
    void noneIsThereTwice(Layer layer) throws IOException {
        List<String> twice = new ArrayList<>();
        for (URL file : layer.texts()) {
            try (InputStream in = file.openStream()) {
                new Properties() {
                    @Override
                    public synchronized Object put(Object key, Object value) {
                        Object before = super.put(key, value);
                        if (before != null) {
                            twice.add(file.getPath() + ": " + key);
                        }
                        return before;
                    }
                }.load(in);
            }
        }
        assertThat(twice).isEmpty();
    }
}
