package com.activeeye.workbench.core.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts that people see, read from the {@code messages.properties} that lies beside a class.
 *
 * <p>Numbers are passed as strings where they must not be grouped (account numbers, ports).
 */
public final class Texts {
    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * Reads the texts of a class's package.
     *
     * @param anchor a class of the package that holds {@code messages.properties}
     * @return the texts
     * @throws MissingResourceException when the package has no such file
     */
    public static Texts beside(Class<?> anchor) {
        String name = anchor.getPackageName() + ".messages";
        return new Texts(ResourceBundle.getBundle(name, Locale.ROOT, anchor.getClassLoader()));
    }

    /**
     * One text with its values filled in.
     *
     * @param key the text's key
     * @param values what replaces {@code {0}}, {@code {1}} and so on, in {@link MessageFormat} syntax
     * @return the text
     * @throws MissingResourceException when there is no such key
     */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
