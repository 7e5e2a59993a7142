package com.activeeye.workbench.sandbox.internal.cloudformation.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a template value refers to by Ref, Fn::GetAtt and Fn::Sub. */
final class References {
    static final Pattern PLACE = Pattern.compile("\\$\\{(!?)([^}]*)}");

    private References() {
    }

    /** The names of parameters, pseudo parameters and resources in the value, sorted. */
    static Set<String> in(Object value) {
        Set<String> found = new TreeSet<>();
        collect(value, found);
        return found;
    }

    private static void collect(Object value, Set<String> found) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((name, argument) -> member(String.valueOf(name), argument, map, found));
            case Collection<?> items -> items.forEach(item -> collect(item, found));
            case null, default -> {
            }
        }
    }

    private static void member(String name, Object argument, Map<?, ?> map, Set<String> found) {
        boolean only = map.size() == 1;
        if (only && name.equals("Ref")) {
            found.add(Values.text(argument));
        } else if (only && name.equals("Fn::GetAtt")) {
            Object target = argument instanceof List<?> list ? list.getFirst() : argument;
            found.add(Values.text(target).replaceAll("\\..*", ""));
        } else if (only && name.equals("Fn::Sub")) {
            sub(argument, found);
        } else {
            collect(argument, found);
        }
    }

    private static void sub(Object argument, Set<String> found) {
        List<Object> parts = Values.list(argument);
        Map<String, Object> own = parts.size() > 1 ? Values.map(parts.get(1)) : Map.of();
        collect(own, found);
        Matcher places = PLACE.matcher(Values.text(parts.getFirst()));
        while (places.find()) {
            String name = places.group(2).strip().replaceAll("\\..*", "");
            if (places.group(1).isEmpty() && !own.containsKey(name)) {
                found.add(name);
            }
        }
    }
}
