package com.activeeye.workbench.sandbox.internal.cloudformation.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A CloudFormation template that has the right structure ("Template anatomy" in the CloudFormation user guide). */
public final class Template {
    private static final Set<String> SECTIONS = Set.of("AWSTemplateFormatVersion", "Description", "Metadata",
            "Parameters", "Rules", "Mappings", "Conditions", "Transform", "Resources", "Outputs");
    private static final String IAM = "AWS::IAM::";
    private static final Map<String, String> NAMES = Map.of("AWS::IAM::Role", "RoleName", "AWS::IAM::ManagedPolicy",
            "ManagedPolicyName", "AWS::IAM::User", "UserName", "AWS::IAM::Group", "GroupName",
            "AWS::IAM::InstanceProfile", "InstanceProfileName");

    /** One entry of the Resources section. */
    public record Resource(String id, String type, Object properties, List<String> dependsOn, String condition,
            String deletionPolicy) {
    }

    private final String text;
    private final Map<String, Object> root;
    private final Map<String, ParameterDefinition> parameters = new LinkedHashMap<>();
    private final Map<String, Resource> resources = new LinkedHashMap<>();

    private Template(String text, Map<String, Object> root) {
        this.text = text;
        this.root = root;
        Values.map(root.get("Parameters")).forEach((name, value) -> parameters.put(name,
                ParameterDefinition.of(name, value)));
        Values.map(root.get("Resources")).forEach((id, value) -> resources.put(id, resource(id, value)));
    }

    /** Reads and checks a template; a ValidationError in AWS's words if it is not right. */
    public static Template of(String text) {
        Map<String, Object> root = TemplateReader.read(text);
        List<String> unknown = root.keySet().stream().filter(name -> !SECTIONS.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw Values.invalid("Invalid template property or properties " + unknown);
        }
        String version = Values.text(root.getOrDefault("AWSTemplateFormatVersion", "2010-09-09"));
        if (!version.equals("2010-09-09")) {
            throw Values.invalid("Template format error: " + version
                    + " is not a supported value for AWSTemplateFormatVersion.");
        }
        if (Values.map(root.get("Resources")).isEmpty()) {
            throw Values.invalid("Template format error: At least one Resources member must be defined.");
        }
        Template template = new Template(text, root);
        template.checkReferences();
        template.waves();
        return template;
    }

    public String text() {
        return text;
    }

    public String description() {
        return Values.text(root.get("Description"));
    }

    public Map<String, ParameterDefinition> parameters() {
        return parameters;
    }

    public Map<String, Resource> resources() {
        return resources;
    }

    public Map<String, Object> outputs() {
        return Values.map(root.get("Outputs"));
    }

    /** What the section says, as read: Mappings, Conditions, Metadata. */
    public Map<String, Object> section(String name) {
        return Values.map(root.get(name));
    }

    /** The acknowledgement that the template needs: one capability, or none. */
    public List<String> capabilities() {
        boolean named = resources.values().stream().anyMatch(Template::isNamed);
        boolean iam = resources.values().stream().anyMatch(resource -> resource.type().startsWith(IAM));
        return named ? List.of("CAPABILITY_NAMED_IAM") : iam ? List.of("CAPABILITY_IAM") : List.of();
    }

    /** The types of the resources for which a capability is needed. */
    public Set<String> capabilityTypes() {
        return resources.values().stream().map(Resource::type).filter(type -> type.startsWith(IAM))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isNamed(Resource resource) {
        return NAMES.containsKey(resource.type())
                && Values.map(resource.properties()).containsKey(NAMES.get(resource.type()));
    }

    /** The resources in the order of making: what is in one wave depends on earlier waves only. */
    public List<List<String>> waves() {
        Map<String, Set<String>> open = new LinkedHashMap<>();
        resources.keySet().forEach(id -> open.put(id, dependencies(id)));
        List<List<String>> waves = new ArrayList<>();
        while (!open.isEmpty()) {
            List<String> ready = open.keySet().stream()
                    .filter(id -> open.get(id).stream().noneMatch(open::containsKey)).toList();
            if (ready.isEmpty()) {
                throw Values.invalid("Circular dependency between resources: " + new ArrayList<>(open.keySet()));
            }
            waves.add(ready);
            ready.forEach(open::remove);
        }
        return waves;
    }

    private Set<String> dependencies(String id) {
        Set<String> needed = new TreeSet<>(References.in(resources.get(id).properties()));
        needed.addAll(resources.get(id).dependsOn());
        needed.retainAll(resources.keySet());
        return needed;
    }

    private void checkReferences() {
        check(resources.values().stream().flatMap(r -> References.in(r.properties()).stream()), "Resources");
        check(resources.values().stream().flatMap(r -> r.dependsOn().stream()), "Resources");
        check(outputs().values().stream().flatMap(o -> References.in(o).stream()), "Outputs");
    }

    private void check(java.util.stream.Stream<String> names, String block) {
        Set<String> missing = names.filter(name -> !name.startsWith("AWS::") && !parameters.containsKey(name)
                && !resources.containsKey(name)).collect(Collectors.toCollection(TreeSet::new));
        if (!missing.isEmpty()) {
            throw Values.invalid("Template format error: Unresolved resource dependencies " + missing + " in the "
                    + block + " block of the template");
        }
    }

    private static Resource resource(String id, Object value) {
        Map<String, Object> json = Values.map(value);
        if (!id.matches("[A-Za-z0-9]+")) {
            throw Values.invalid("Template format error: Resource name " + id + " is non alphanumeric.");
        }
        String type = Values.text(json.get("Type"));
        if (type.isEmpty()) {
            throw Values.invalid("Template format error: [/Resources/" + id
                    + "] Every Resources object must contain a Type member.");
        }
        return new Resource(id, type, json.getOrDefault("Properties", new LinkedHashMap<>()),
                Values.list(json.get("DependsOn")).stream().map(Values::text).toList(),
                Values.text(json.get("Condition")), Values.text(json.getOrDefault("DeletionPolicy", "Delete")));
    }
}
