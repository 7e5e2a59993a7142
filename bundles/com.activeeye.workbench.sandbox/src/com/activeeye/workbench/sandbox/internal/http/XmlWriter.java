package com.activeeye.workbench.sandbox.internal.http;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML of AWS's answers, element by element. */
public final class XmlWriter {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    private XmlWriter(XMLStreamWriter out) {
        this.out = out;
    }

    /** A whole document in UTF-8; an empty namespace is left out. */
    public static byte[] document(String root, String namespace, Consumer<XmlWriter> content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter stream = FACTORY.createXMLStreamWriter(text);
            stream.writeStartDocument("UTF-8", "1.0");
            stream.writeStartElement(root);
            if (!namespace.isEmpty()) {
                stream.writeDefaultNamespace(namespace);
            }
            content.accept(new XmlWriter(stream));
            stream.writeEndElement();
            stream.writeEndDocument();
            stream.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes an element with text. */
    public XmlWriter element(String name, Object value) {
        try {
            out.writeStartElement(name);
            out.writeCharacters(printable(String.valueOf(value)));
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes text into the current element. */
    public XmlWriter text(String value) {
        try {
            out.writeCharacters(printable(value));
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes an element with elements inside. */
    public XmlWriter nest(String name, Consumer<XmlWriter> content) {
        try {
            out.writeStartElement(name);
            content.accept(this);
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a list of the query protocol: {@code <name><member>…</member></name>}. */
    public <T> XmlWriter members(String name, Iterable<T> items, BiConsumer<XmlWriter, T> each) {
        return nest(name, list -> items.forEach(item -> list.nest("member", member -> each.accept(member, item))));
    }

    /** XML 1.0 has no way to write most control characters, so they become replacement characters. */
    private static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(allowed(c) ? c : 0xFFFD));
        return clean.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE
                || c >= 0x10000;
    }
}
