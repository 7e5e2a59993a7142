package com.activeeye.workbench.sandbox.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Percent coding as AWS's signatures define it, and query strings. */
public final class Urls {
    private static final String UNRESERVED = "-._~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Urls() {
    }

    /** Encodes all but letters, digits and {@code -._~}; slashes stay when {@code keepSlash}. */
    public static String encode(String text, boolean keepSlash) {
        int plain = 0;
        while (plain < text.length() && stays(text.charAt(plain), keepSlash)) {
            plain++;
        }
        return plain == text.length() ? text : text.substring(0, plain) + encoded(text.substring(plain), keepSlash);
    }

    private static String encoded(String text, boolean keepSlash) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (stays(c, keepSlash)) {
                out.append(c);
            } else {
                out.append('%').append(HEX.toHexDigits(b));
            }
        }
        return out.toString();
    }

    private static boolean stays(char c, boolean keepSlash) {
        return c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0) || keepSlash && c == '/';
    }

    /** Decodes percent signs; a plus is a space only when {@code form}. Broken sequences stay as they are. */
    public static String decode(String text, boolean form) {
        if (text.indexOf('%') < 0 && !(form && text.indexOf('+') >= 0)) {
            return text;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '%' && i + 2 < in.length && hex(in[i + 1]) >= 0 && hex(in[i + 2]) >= 0) {
                out.write(hex(in[++i]) * 16 + hex(in[++i]));
            } else {
                out.write(form && in[i] == '+' ? ' ' : in[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte b) {
        return Character.digit(b, 16);
    }

    /** The decoded parameters of a query string or form, in order; a name without a value has an empty one. */
    public static List<Map.Entry<String, String>> parameters(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Map.Entry<String, String>> found = new ArrayList<>();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                found.add(Map.entry(decode(name, true), equals < 0 ? "" : decode(pair.substring(equals + 1), true)));
            }
        }
        return found;
    }
}
