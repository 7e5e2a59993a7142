package com.activeeye.workbench.sandbox.internal.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import com.activeeye.workbench.sandbox.internal.http.XmlWriter;

/** Notification configurations as XML. */
final class NotificationXml {

    private NotificationXml() {
    }

    static Notifications read(Element root) {
        List<Notifications.Rule> rules = new ArrayList<>();
        boolean eventBridge = false;
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                Optional<Notifications.Kind> kind = kind(element.getLocalName());
                kind.ifPresent(one -> rules.add(rule(one, element)));
                if (kind.isEmpty() && !element.getLocalName().equals("EventBridgeConfiguration")) {
                    throw Xml.malformed();
                }
                eventBridge |= kind.isEmpty();
            }
        }
        return new Notifications(List.copyOf(rules), eventBridge);
    }

    private static Optional<Notifications.Kind> kind(String element) {
        for (Notifications.Kind kind : Notifications.Kind.values()) {
            if (kind.element.equals(element)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Notifications.Rule rule(Notifications.Kind kind, Element element) {
        List<String> events = Xml.children(element, "Event").stream().map(Element::getTextContent).toList();
        String arn = Xml.text(element, kind.target);
        if (events.isEmpty() || arn.isEmpty()) {
            throw Xml.malformed();
        }
        String id = Xml.text(element, "Id");
        List<Element> filters = Xml.child(element, "Filter").flatMap(filter -> Xml.child(filter, "S3Key"))
                .map(key -> Xml.children(key, "FilterRule")).orElse(List.of());
        return new Notifications.Rule(kind, id.isEmpty() ? UUID.randomUUID().toString() : id, arn, events,
                filter(filters, "prefix"), filter(filters, "suffix"));
    }

    private static String filter(List<Element> filters, String name) {
        List<String> values = new ArrayList<>();
        for (Element filter : filters) {
            String given = Xml.text(filter, "Name").toLowerCase(Locale.ROOT);
            if (!given.equals("prefix") && !given.equals("suffix")) {
                throw S3Errors.argument("filter rule name must be either prefix or suffix");
            }
            if (given.equals(name)) {
                values.add(Xml.text(filter, "Value"));
            }
        }
        if (values.size() > 1) {
            throw S3Errors.argument("Cannot specify more than one " + name + " rule in a filter.");
        }
        return values.isEmpty() ? "" : values.get(0);
    }

    static void write(XmlWriter xml, Notifications all) {
        all.rules().forEach(rule -> xml.nest(rule.kind().element, one -> {
            one.element("Id", rule.id()).element(rule.kind().target, rule.arn());
            rule.events().forEach(event -> one.element("Event", event));
            if (!rule.prefix().isEmpty() || !rule.suffix().isEmpty()) {
                one.nest("Filter", filter -> filter.nest("S3Key", key -> {
                    filterRule(key, "Prefix", rule.prefix());
                    filterRule(key, "Suffix", rule.suffix());
                }));
            }
        }));
        if (all.eventBridge()) {
            xml.nest("EventBridgeConfiguration", nothing -> { });
        }
    }

    private static void filterRule(XmlWriter xml, String name, String value) {
        if (!value.isEmpty()) {
            xml.nest("FilterRule", rule -> rule.element("Name", name).element("Value", value));
        }
    }
}
