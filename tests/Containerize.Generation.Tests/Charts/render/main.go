// Renders a chart the way Helm does: Go's text/template with sprig and Helm's own functions. A value that is not there is an error.
//
//	render CHART REQUESTS   reads [{"namespace": ..., "upgrade": ..., "values": {...}}], writes [{"files": {name: text}, "error": ...}]
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"text/template"

	"github.com/Masterminds/sprig"
	"gopkg.in/yaml.v2"
)

type request struct {
	Namespace string                 `json:"namespace"`
	Upgrade   bool                   `json:"upgrade"`
	Values    map[string]interface{} `json:"values"`
}

type answer struct {
	Files map[string]string `json:"files"`
	Error string            `json:"error"`
}

func main() {
	chart := os.Args[1]
	var requests []request
	check(json.Unmarshal(read(os.Args[2]), &requests))
	about := load(filepath.Join(chart, "Chart.yaml"))
	sources := templates(filepath.Join(chart, "templates"))
	answers := []answer{}
	for _, r := range requests {
		files, err := render(about, sources, merge(load(filepath.Join(chart, "values.yaml")), r.Values), r.Namespace, r.Upgrade)
		a := answer{Files: files}
		if err != nil {
			a.Error = err.Error()
		}
		answers = append(answers, a)
	}
	out, err := json.Marshal(answers)
	check(err)
	os.Stdout.Write(out)
}

func render(about map[string]interface{}, sources map[string]string, values map[string]interface{}, namespace string, upgrade bool) (map[string]string, error) {
	t := template.New("chart").Option("missingkey=error")
	funcs := sprig.TxtFuncMap()
	delete(funcs, "env")
	delete(funcs, "expandenv")
	funcs["include"] = func(name string, data interface{}) (string, error) {
		var b bytes.Buffer
		err := t.ExecuteTemplate(&b, name, data)
		return b.String(), err
	}
	funcs["tpl"] = func(text string, data interface{}) (string, error) {
		c, err := t.Clone()
		if err == nil {
			c, err = c.New("tpl").Parse(text)
		}
		if err != nil {
			return "", err
		}
		var b bytes.Buffer
		err = c.Execute(&b, data)
		return b.String(), err
	}
	funcs["required"] = func(message string, value interface{}) (interface{}, error) {
		if value == nil || value == "" {
			return nil, fmt.Errorf("%s", message)
		}
		return value, nil
	}
	funcs["toYaml"] = func(value interface{}) string {
		b, err := yaml.Marshal(value)
		check(err)
		return strings.TrimSuffix(string(b), "\n")
	}
	funcs["toJson"] = func(value interface{}) string {
		b, err := json.Marshal(value)
		check(err)
		return string(b)
	}
	funcs["lookup"] = func(string, string, string, string) map[string]interface{} { return map[string]interface{}{} }
	t.Funcs(funcs)
	names := []string{}
	for name, text := range sources {
		if _, err := t.New(name).Parse(text); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	sort.Strings(names)
	files := map[string]string{}
	for _, name := range names {
		if strings.HasPrefix(filepath.Base(name), "_") {
			continue
		}
		data := map[string]interface{}{
			"Values":       values,
			"Chart":        capitals(about),
			"Release":      map[string]interface{}{"Name": "test", "Namespace": namespace, "Service": "Helm", "IsInstall": !upgrade, "IsUpgrade": upgrade, "Revision": 1},
			"Capabilities": map[string]interface{}{"KubeVersion": map[string]interface{}{"Version": "v1.36.0", "Major": "1", "Minor": "36"}},
			"Template":     map[string]interface{}{"Name": name, "BasePath": "chart/templates"},
		}
		var b bytes.Buffer
		if err := t.ExecuteTemplate(&b, name, data); err != nil {
			return nil, err
		}
		files[strings.TrimPrefix(name, "chart/templates/")] = b.String()
	}
	return files, nil
}

func templates(folder string) map[string]string {
	found := map[string]string{}
	check(filepath.Walk(folder, func(path string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		relative, err := filepath.Rel(folder, path)
		found["chart/templates/"+filepath.ToSlash(relative)] = string(read(path))
		return err
	}))
	return found
}

// As Helm does: YAML becomes JSON, in which every number is a float.
func load(path string) map[string]interface{} {
	var raw interface{}
	check(yaml.Unmarshal(read(path), &raw))
	b, err := json.Marshal(plain(raw))
	check(err)
	var values map[string]interface{}
	check(json.Unmarshal(b, &values))
	return values
}

func plain(value interface{}) interface{} {
	switch v := value.(type) {
	case map[interface{}]interface{}:
		m := map[string]interface{}{}
		for key, inner := range v {
			m[key.(string)] = plain(inner)
		}
		return m
	case []interface{}:
		for i := range v {
			v[i] = plain(v[i])
		}
	}
	return value
}

func merge(values, over map[string]interface{}) map[string]interface{} {
	for key, value := range over {
		inner, isMap := value.(map[string]interface{})
		known, hasMap := values[key].(map[string]interface{})
		if value == nil {
			delete(values, key)
		} else if isMap && hasMap {
			values[key] = merge(known, inner)
		} else {
			values[key] = value
		}
	}
	return values
}

func capitals(about map[string]interface{}) map[string]interface{} {
	result := map[string]interface{}{}
	for key, value := range about {
		result[strings.ToUpper(key[:1])+key[1:]] = value
	}
	return result
}

func read(path string) []byte {
	b, err := os.ReadFile(path)
	check(err)
	return b
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
