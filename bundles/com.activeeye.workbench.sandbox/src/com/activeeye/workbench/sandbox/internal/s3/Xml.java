package com.activeeye.workbench.sandbox.internal.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Body;

/** Reads the XML of requests: without document types and external entities, and of limited size. */
final class Xml {
    private static final int LIMIT = 2 * 1024 * 1024;

    private Xml() {
    }

    /** The root element; MalformedXML when there is none or it has another name. */
    static Element parse(Body body, String root) throws IOException {
        try {
            Element element = builder().parse(new ByteArrayInputStream(body.bytes(LIMIT))).getDocumentElement();
            if (element.getLocalName().equals(root)) {
                return element;
            }
        } catch (SAXException | ParserConfigurationException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://javax.xml.XMLConstants/feature/secure-processing", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder;
    }

    static AwsError malformed() {
        return AwsError.bad("MalformedXML", "The XML you provided was not well-formed or did not validate against our "
                + "published schema");
    }

    /** The child elements with a name. */
    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The text of a child, or an empty string. */
    static String text(Element parent, String name) {
        return child(parent, name).map(Element::getTextContent).orElse("");
    }
}
