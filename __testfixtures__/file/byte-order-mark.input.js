const xkit = "mentioned";
