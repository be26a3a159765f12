"""One module a task: ``run(input_path) -> Iterator[dict | Failed]`` turns a set into the lines its scorer reads."""
