package com.activeeye.workbench.sandbox.internal.cloudformation.resource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.http.XmlWriter;
import com.activeeye.workbench.sandbox.internal.world.World;
import com.google.gson.JsonObject;

/** Calls other services for a stack, as the principal that the stack acts as, whose permissions decide. */
public record Backend(World world, Principal principal, String region) {

    /** The values of an XML answer, found by element name. */
    public record Answer(Document document) {

        /** The first element's text, or an empty string. */
        public String text(String element) {
            List<String> all = all(element);
            return all.isEmpty() ? "" : all.getFirst();
        }

        /** The texts of all elements of this name, in the document's order. */
        public List<String> all(String element) {
            NodeList found = document.getElementsByTagName(element);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                texts.add(found.item(i).getTextContent());
            }
            return texts;
        }
    }

    /** Calls an operation of the query protocol; throws what the service throws. */
    public Answer query(String service, String operation, Map<String, String> parameters) throws IOException {
        Reply reply = world.invoke(principal, region, service, operation, parameters);
        byte[] xml = XmlWriter.document("Answer", "", writer -> {
            if (reply instanceof Reply.Xml answer) {
                answer.result().accept(writer);
            }
        });
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            return new Answer(factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The answer of " + service + " " + operation + " is no XML", e);
        }
    }

    /** Calls an operation of a JSON protocol; throws what the service throws. */
    public JsonObject json(String service, String operation, JsonObject request) throws IOException {
        return world.invoke(principal, region, service, operation, request) instanceof Reply.Json answer
                ? answer.body() : new JsonObject();
    }
}
